package io.zonewatch.indicator.attachment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Files that go with reports. */
@ConfigMapping(prefix = "zonewatch.attachments")
interface AttachmentSettings {

    /** Bytes of one file at most; in Base64 it must fit into a request body. */
    @WithDefault("5242880")
    int maxBytes();

    /** Files of one obligation at most, of all its revisions: none is ever thrown away. */
    @WithDefault("200")
    int maxFiles();

    /** Bytes of all files of one obligation at most. */
    @WithDefault("209715200")
    long maxTotalBytes();
}
