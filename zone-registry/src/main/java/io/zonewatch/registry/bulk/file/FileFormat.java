package io.zonewatch.registry.bulk.file;

/** How a table is written down. */
public enum FileFormat {
    /** Comma-separated values, RFC 4180. */
    CSV(FileFormat.CSV_TYPE, "csv"),
    /** A workbook, ECMA-376; its first sheet is the table. */
    XLSX(FileFormat.XLSX_TYPE, "xlsx");

    /** Media type of CSV. */
    public static final String CSV_TYPE = "text/csv";

    /** Media type of XLSX. */
    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String mediaType;
    private final String extension;

    FileFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** The media type it is sent as. */
    public String mediaType() {
        return mediaType;
    }

    /** How file names end. */
    public String extension() {
        return extension;
    }
}
