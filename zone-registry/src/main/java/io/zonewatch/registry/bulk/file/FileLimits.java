package io.zonewatch.registry.bulk.file;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How large a file that is read may be. What a request may weigh in all is {@code quarkus.http.limits.max-body-size}. */
@ConfigMapping(prefix = "zonewatch.bulk")
public interface FileLimits {

    /** Lines, the headings among them. */
    @WithDefault("20000")
    int lines();

    /** Cells of a line. */
    @WithDefault("100")
    int columns();

    /** Characters of a cell. */
    @WithDefault("4000")
    int cell();

    /** Parts of a workbook. */
    @WithDefault("200")
    int parts();

    /** Bytes of a workbook once it is unpacked. */
    @WithDefault("104857600")
    long unpacked();

    /** How many times larger than packed a workbook may become; spreadsheet programs reach about 20. */
    @WithDefault("100")
    int ratio();
}
