package io.zonewatch.indicator.attachment;

import io.zonewatch.chassis.problem.ProblemCode;

/** Why a file is not taken. */
enum AttachmentProblem implements ProblemCode {
    /** An attachment cannot be taken as it stands. */
    ATTACHMENT_INVALID(422),
    /** Bytes that are none of the kinds of file that are taken. */
    UNKNOWN_CONTENT(422),
    /** More bytes than are taken. */
    CONTENT_TOO_LARGE(422),
    /** More files than an obligation may have. */
    TOO_MANY_FILES(422),
    /** More bytes in all files than an obligation may have. */
    FILES_TOO_LARGE(422);

    private final int status;

    AttachmentProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
