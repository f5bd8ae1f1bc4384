package io.zonewatch.registry.bulk.file;

import io.zonewatch.chassis.problem.ProblemCode;

/** Why a file cannot be read at all. */
enum FileFault implements ProblemCode {
    /** It is not of the format it is sent as. */
    NOT_THIS_FORMAT(422),
    /** It is damaged, or has parts that no table needs. */
    FILE_UNREADABLE(422),
    /** Its characters are of no encoding that is read. */
    UNKNOWN_ENCODING(422),
    /** It has more lines, columns, characters or bytes than are read. */
    FILE_TOO_LARGE(413);

    private final int status;

    FileFault(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
