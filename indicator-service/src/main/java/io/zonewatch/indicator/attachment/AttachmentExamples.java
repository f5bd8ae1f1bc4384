package io.zonewatch.indicator.attachment;

/** Attachments as the API description shows them. */
final class AttachmentExamples {

    static final String DIGEST = "3f0e9b0bcd2cf2ad5ee4ce0f3c1b52bc1f5b6e3cdb32d8af3e0b7fd0a8f1c0de";

    /** The shortest text that is taken for a PDF. */
    static final String UPLOAD = """
            {"name": "情况说明.pdf", "content": "JVBERi0xLjcKJSVFT0YK"}""";

    static final String ATTACHMENT = """
            {"sha256": "3f0e9b0bcd2cf2ad5ee4ce0f3c1b52bc1f5b6e3cdb32d8af3e0b7fd0a8f1c0de", "name": "情况说明.pdf",
             "mediaType": "application/pdf", "size": 15, "addedAt": "2016-04-08T10:00:00+08:00",
             "addedBy": "statistician-u0011"}""";

    static final String ATTACHMENTS = "{\"items\": [" + ATTACHMENT + "]}";

    private AttachmentExamples() {}
}
