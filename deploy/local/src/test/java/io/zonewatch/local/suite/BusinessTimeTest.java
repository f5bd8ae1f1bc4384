package io.zonewatch.local.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonewatch.local.command.Trouble;
import io.zonewatch.local.command.UsageError;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BusinessTimeTest {

    @TempDir
    Path data;

    @Test
    void isSimulatedOrSystem() {
        assertThat(BusinessTime.parse("system")).isEqualTo(BusinessTime.SYSTEM);
        assertThatThrownBy(() -> BusinessTime.parse("SYSTEM"))
                .isInstanceOf(UsageError.class)
                .hasMessage("--clock is simulated or system, not 'SYSTEM'");
    }

    @Test
    void dataOfOneClockDoesNotGoOnByTheOther() throws Exception {
        BusinessTime.SIMULATED.keepIn(data);

        assertThatCode(() -> BusinessTime.SIMULATED.keepIn(data)).doesNotThrowAnyException();
        assertThatThrownBy(() -> BusinessTime.SYSTEM.keepIn(data))
                .isInstanceOf(Trouble.class)
                .hasMessage("the data here was made with the simulated clock. Go on with"
                        + " ./zonewatch up --clock simulated, or forget it with --fresh.");
    }
}
