package io.zonewatch.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonewatch.embedded.Roots;
import io.zonewatch.local.api.Exchange;
import io.zonewatch.local.table.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReminderTablesTest {

    private static final Pack PACK = Pack.read(Roots.project().resolve("deploy/plans/chizhou-2015"));

    private static final String PERSON = "{\"role\": \"STATISTICIAN\", \"name\": \"someone\"}";

    @Test
    void whatWasSentLateSaysSoAndWhatWasPassedOverSaysWhy() throws Exception {
        var tables = tables(
                sent("U0016_M-IND_2016-08", "U0016", "2016-08", "T+3", "18T09:00:00", "2016-09-19T09:30:00"),
                sent("U0016_M-IND_2016-08", "U0016", "2016-08", "T+5", "20T09:00:00", "2016-09-20T09:00:00"),
                row(
                        "U0016_M-IND_2016-08",
                        "U0016",
                        "2016-08",
                        "T",
                        "null",
                        "SUPERSEDED",
                        "\"LATER_STEP\"",
                        "12T09:00:00",
                        "null"));

        assertThat(lines(tables.getFirst()))
                .containsExactly(
                        "2016-09-19 09:30 2016-09-18 09:00 T+3 U0016 前江工业园 M-IND 2016-08 someone EMAIL SENT sent late 补发",
                        "2016-09-20 09:00 2016-09-20 09:00 T+5 U0016 前江工业园 M-IND 2016-08 someone EMAIL SENT");
        assertThat(lines(tables.get(1)))
                .containsExactly(
                        "2016-09-12 09:00 2016-09-19 09:30 T U0016 前江工业园 M-IND 2016-08 - SUPERSEDED LATER_STEP");
        assertThat(lines(tables.get(2))).containsExactly("M-IND T+3 1", "M-IND T+5 1");
    }

    @Test
    void whoReportsForAMergedZoneIsToldForWhom() throws Exception {
        var row = sent("U0018_M-IND_2016-06", "U0014", "2016-06", "T+3", "15T09:00:00", "2016-09-15T09:00:00");
        var tables = tables(((ObjectNode) row).put("owedBy", "U0018"));

        assertThat(lines(tables.getFirst()))
                .containsExactly("2016-09-15 09:00 2016-09-15 09:00 T+3 U0014 东至经济开发区 M-IND 2016-06 someone EMAIL SENT"
                        + " owed by U0018, which was merged 代报");
    }

    @Test
    void newsOfATaskSaysWhichAndWhatIsDrawnAnewInEachPlayIsNotShown() throws Exception {
        var tables = tables(
                sent(
                        "NEWS-TASK-OVERDUE_chizhou-2015_T_03_2015-12-31T16:00:00Z_U0014",
                        "U0014",
                        "2016-06",
                        "TOLD",
                        "15T09:00:00",
                        "2016-09-15T09:00:00"),
                sent(
                        "NEWS-EARLY-WARNING_dd7c4bbd-f31a-4826-8251-8d417a0424c1",
                        "U0014",
                        "2016-06",
                        "TOLD",
                        "16T09:00:00",
                        "2016-09-16T09:00:00"));

        assertThat(lines(tables.getFirst()))
                .containsExactly(
                        "2016-09-15 09:00 2016-09-15 09:00 TOLD U0014 东至经济开发区 M-IND 2016-06 someone EMAIL SENT about task T_03",
                        "2016-09-16 09:00 2016-09-16 09:00 TOLD U0014 东至经济开发区 M-IND 2016-06 someone EMAIL SENT");
    }

    private static List<Table> tables(JsonNode... rows) {
        return new ReminderTables(PACK, List.of(rows)).all().toList();
    }

    private static JsonNode sent(
            String obligation, String unit, String period, String step, String fellDue, String sentAt)
            throws Exception {
        return row(obligation, unit, period, step, PERSON, "SENT", "null", fellDue, "\"" + sentAt + "+08:00\"");
    }

    private static JsonNode row(String... members) throws Exception {
        return Exchange.JSON.readTree("""
            {"obligation": "%s", "unit": "%s", "form": "M-IND", "period": "%s", "duty": "REPORT", "step": "%s",
             "recipient": %s, "channel": "EMAIL", "state": "%s", "reason": %s,
             "dueAt": "2016-09-%s+08:00", "createdAt": "2016-09-19T09:30:00+08:00", "sentAt": %s}""".formatted((Object[]) members));
    }

    /** The rows, with single spaces between the cells. */
    private static List<String> lines(Table table) {
        return table.toString()
                .lines()
                .skip(3)
                .map(line -> line.replaceAll(" +", " ").strip())
                .toList();
    }
}
