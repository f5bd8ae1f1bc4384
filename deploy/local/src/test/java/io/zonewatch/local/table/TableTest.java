package io.zonewatch.local.table;

import static io.zonewatch.local.table.Table.Column.left;
import static io.zonewatch.local.table.Table.Column.right;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void chineseCharactersTakeTwoColumns() {
        var table = new Table("进度", left("unit 单位"), right("value"), left("status"))
                .row("U0011 池州经开区", "68.20", "ON_TRACK")
                .row("U2", "7.5", null);

        assertThat(table).hasToString("""
                进度
                unit 单位         value  status
                ----------------  -----  --------
                U0011 池州经开区  68.20  ON_TRACK
                U2                  7.5  -
                """);
    }

    @Test
    void anEmptyTableSaysSo() {
        assertThat(new Table("late", left("unit"))).hasToString("late\nunit\n----\n(none 无)\n");
    }

    @Test
    void everyRowHasAllCells() {
        assertThatThrownBy(() -> new Table("t", left("a"), left("b")).row("1"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void widthsFollowUnicode() {
        assertThat(Width.of("abc")).isEqualTo(3);
        assertThat(Width.of("催报\uFF0C")).isEqualTo(6);
        assertThat(Width.of("é")).isEqualTo(1);
        assertThat(Width.of("e\u0301")).isEqualTo(1);
        assertThat(Width.of("𠮷")).isEqualTo(2);
        assertThat(Width.of("T+3 · –")).isEqualTo(7);
    }
}
