package io.zonewatch.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OptionsTest {

    private static final Options.Accepted ACCEPTED =
            new Options.Accepted(Set.of("--fresh"), Set.of("--role", "--sub"), 1);

    @Test
    void flagsValuesAndOperandsMayStandInAnyOrder() {
        var options = parse("--role", "reviewer", "2016-02-01", "--fresh", "--role=auditor", "--sub=a=b");

        assertThat(options.has("--fresh")).isTrue();
        assertThat(options.all("--role")).containsExactly("reviewer", "auditor");
        assertThat(options.one("--sub")).contains("a=b");
        assertThat(options.operand()).contains("2016-02-01");
    }

    @Test
    void nothingGivenIsNothing() {
        var options = parse();

        assertThat(options.has("--fresh")).isFalse();
        assertThat(options.one("--sub")).isEmpty();
        assertThat(options.operand()).isEmpty();
    }

    @Test
    void whatIsWrongIsSaid() {
        refused("unknown option: --frsh", "--frsh");
        refused("unknown option: --fresh=yes", "--fresh=yes");
        refused("--role needs a value", "--role");
        refused("--role needs a value, not the option --fresh", "--role", "--fresh");
        refused("unexpected argument: two", "one", "two");
        assertThatThrownBy(() -> parse("--sub", "a", "--sub", "b").one("--sub"))
                .isInstanceOf(UsageError.class)
                .hasMessage("--sub may be given once");
    }

    @Test
    void readsNumbers() {
        assertThat(parse("--sub", "7").number("--sub", 1)).isEqualTo(7);
        assertThat(parse().number("--sub", 1)).isEqualTo(1);
        assertThatThrownBy(() -> parse("--sub", "x").number("--sub", 1))
                .isInstanceOf(UsageError.class)
                .hasMessage("--sub is a number, not 'x'");
    }

    private static void refused(String message, String... arguments) {
        assertThatThrownBy(() -> parse(arguments))
                .isInstanceOf(UsageError.class)
                .hasMessage(message);
    }

    private static Options parse(String... arguments) {
        return Options.parse(List.of(arguments), ACCEPTED);
    }
}
