package io.zonewatch.registry.reference;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One version of a catalogue, and where it comes from.
 *
 * @param version its year
 * @param revision counts corrections of the file; a higher one replaces the entries
 * @param day of a list of divisions: the day whose state it shows; of a classification: the day it came into force
 * @param entries how many codes it has
 * @param sha256 of the file, in lower case hexadecimal
 */
@Schema(name = "ReferenceEdition", description = "A version of a catalogue, with its source 标准版本及来源")
record Edition(
        @Schema(description = "Which catalogue 类别") Catalogue catalogue,

        @Schema(description = "Version 版本", examples = "2017")
        String version,

        @Schema(description = "Counts corrections of the data 数据修订号", examples = "1")
        int revision,

        @Schema(description = "Standard 标准", examples = "GB/T 4754-2017")
        String standard,

        @Schema(description = "Day shown, or day in force 数据截止日或实施日")
        LocalDate day,

        @Schema(description = "Number of codes 代码数", examples = "590")
        int entries,

        @Schema(description = "SHA-256 of the file 文件校验和") String sha256,
        @Schema(description = "Source 来源") Bilingual source) {}
