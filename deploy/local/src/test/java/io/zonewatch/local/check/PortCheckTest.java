package io.zonewatch.local.check;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonewatch.local.command.Trouble;
import io.zonewatch.local.installation.Port;
import io.zonewatch.local.installation.Ports;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PortCheckTest {

    @Test
    void freePortsPass() {
        assertThatCode(() -> PortCheck.check(Ports.from(anywhere()))).doesNotThrowAnyException();
    }

    @Test
    void aPortThatIsTakenIsNamedWithItsProcessAndTheWayToChooseAnother() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var alsoTaken = new ServerSocket(0)) {
            var environment = anywhere();
            environment.put(Port.KAFKA.variable(), Integer.toString(taken.getLocalPort()));
            environment.put(Port.SMTP.variable(), Integer.toString(alsoTaken.getLocalPort()));

            assertThatThrownBy(() -> PortCheck.check(Ports.from(environment)))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("port " + taken.getLocalPort() + ", for Kafka, is taken by process "
                            + ProcessHandle.current().pid() + " (")
                    .hasMessageContaining(
                            "End it (kill " + ProcessHandle.current().pid() + ")")
                    .hasMessageContaining("or choose another port: ZONEWATCH_PORT_KAFKA=")
                    .hasMessageContaining(
                            "port " + alsoTaken.getLocalPort() + ", for the captured mailbox (SMTP), is taken");
        }
    }

    private static java.util.Map<String, String> anywhere() {
        return Arrays.stream(Port.values())
                .collect(
                        Collectors.toMap(Port::variable, port -> Integer.toString(io.zonewatch.embedded.Ports.free())));
    }
}
