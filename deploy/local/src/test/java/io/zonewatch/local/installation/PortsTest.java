package io.zonewatch.local.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonewatch.local.command.Trouble;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void theUsualPortsHoldUnlessTheEnvironmentChoosesOthers() {
        var ports = Ports.from(Map.of("ZONEWATCH_PORT_KAFKA", " 29092 ", "PATH", "/bin"));

        assertThat(ports.of(Port.KAFKA)).isEqualTo(29_092);
        assertThat(ports.of(Port.REGISTRY)).isEqualTo(8081);
        assertThat(ports.http(Port.MAILBOX)).hasToString("http://localhost:8025");
    }

    @Test
    void whatIsNoPortIsRefusedByTheNameOfItsVariable() {
        for (var wrong : new String[] {"", "kafka", "0", "65536", "-1"}) {
            assertThatThrownBy(() -> Ports.from(Map.of("ZONEWATCH_PORT_SMTP", wrong)))
                    .isInstanceOf(Trouble.class)
                    .hasMessage("ZONEWATCH_PORT_SMTP must be a port from 1 to 65535, not '" + wrong + "'.");
        }
    }

    @Test
    void twoPartsCannotHaveTheSamePort() {
        assertThatThrownBy(() -> Ports.from(Map.of("ZONEWATCH_PORT_MAILBOX", "8081")))
                .isInstanceOf(Trouble.class)
                .hasMessage(
                        "port 8081 was chosen both for the API of zone-registry and for the captured mailbox (HTTP)."
                                + " Set ZONEWATCH_PORT_MAILBOX to another one.");
    }
}
