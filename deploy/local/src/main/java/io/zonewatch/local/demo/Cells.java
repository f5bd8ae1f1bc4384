package io.zonewatch.local.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** What stands in the tables' cells. */
final class Cells {

    /** Before the title of every table. */
    static final String MARK = "SYNTHETIC 合成数据 · ";

    private Cells() {}

    /** Code and Chinese name. */
    static String unit(JsonNode row, Pack pack) {
        return text(row, "unit") + " " + pack.nameOf(text(row, "unit"));
    }

    /** Local date and time to the minute: everything in the demonstration happens on the minute. */
    static String minute(JsonNode row, String member) {
        var text = textOrNull(row, member);
        return text == null
                ? null
                : text.substring(0, "2016-01-01T00:00".length()).replace('T', ' ');
    }

    static String textOrNull(JsonNode row, String member) {
        return row.hasNonNull(member) ? row.path(member).asText() : null;
    }

    static String text(JsonNode row, String member) {
        return row.path(member).asText("");
    }
}
