package io.zonewatch.registry.reference;

import java.time.LocalDate;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A code of a catalogue, as answered. */
@Schema(name = "ReferenceCode", description = "A division or an industry 行政区划或行业")
record EntryView(
        @Schema(description = "Code 代码", examples = "341702")
        String code,

        @Schema(description = "Name in the language of the answer 名称", examples = "Guichi District")
        String name,

        @Schema(description = "Names 中英文名称") Bilingual names,
        @Schema(description = "Level 层级") Level level,

        @Schema(description = "What it is a part of; null at the top 上级代码", nullable = true, examples = "341700")
        String parent,

        @Schema(description = "First day on which it holds, where known 生效日期", nullable = true)
        LocalDate validFrom,

        @Schema(description = "Day on which it no longer holds, where known 失效日期", nullable = true)
        LocalDate validTo,

        @Schema(description = "Version it is taken from 版本", examples = "2023")
        String version) {

    static EntryView of(Entry entry, Locale language) {
        return new EntryView(
                entry.code(),
                entry.name(language),
                entry.names(),
                entry.level(),
                entry.parent(),
                entry.validFrom(),
                entry.validTo(),
                entry.version());
    }
}
