package io.zonewatch.registry.bulk.file;

import io.zonewatch.chassis.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;

/** Reads files that others send, and writes files that others open. */
@ApplicationScoped
public class TableFiles {

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final FileLimits limits;

    @Inject
    TableFiles(FileLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads a table.
     *
     * @throws Problem not-this-format, file-unreadable, unknown-encoding, file-too-large
     */
    public Table read(FileFormat format, byte[] file) {
        boolean zip = Arrays.equals(file, 0, Math.min(ZIP.length, file.length), ZIP, 0, ZIP.length);
        if (file.length == 0 || zip != (format == FileFormat.XLSX)) {
            throw Problem.of(FileFault.NOT_THIS_FORMAT, format.extension());
        }
        Guarded reading = new Guarded(limits);
        return switch (format) {
            case CSV -> CsvFile.read(file, reading);
            case XLSX -> XlsxFile.read(new Workbook(limits).open(file), reading);
        };
    }

    /** Writes sheets; a CSV file has room for the first only. */
    public byte[] write(FileFormat format, Sheet first, Sheet... others) {
        return switch (format) {
            case CSV -> CsvFile.write(first);
            case XLSX -> XlsxFile.write(first, others);
        };
    }
}
