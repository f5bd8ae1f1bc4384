package io.zonewatch.chassis;

import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A caller whose line breaks within the body is no failure of the service. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class)
class BrokenLineTest {

    private static final int MILLIS_UNTIL_THE_BODY_IS_WAITED_FOR = 1_000;
    private static final Logger EVERYTHING = Logger.getLogger("");

    @ConfigProperty(name = "test.url")
    URI service;

    private final List<LogRecord> logged = new CopyOnWriteArrayList<>();

    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry);
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    };

    @BeforeEach
    void listen() {
        EVERYTHING.addHandler(listener);
    }

    @AfterEach
    void listenNoMore() {
        EVERYTHING.removeHandler(listener);
    }

    @Test
    void itIsNotedWithoutAlarm() throws IOException {
        try (Socket line = new Socket(service.getHost(), service.getPort())) {
            line.getOutputStream()
                    .write("""
                    POST /api/v1/things HTTP/1.1
                    Host: localhost
                    Authorization: Bearer %s
                    Content-Type: application/json
                    Content-Length: 1000

                    {"code":""".formatted(token()).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
            line.getOutputStream().flush();
            line.setSoTimeout(MILLIS_UNTIL_THE_BODY_IS_WAITED_FOR);
            assertThatThrownBy(() -> line.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        }

        await().untilAsserted(() -> assertThat(logged)
                .anySatisfy(entry -> assertThat(entry.getMessage()).contains("line broke within the body")));
        assertThat(logged).noneMatch(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue());
    }

    private static String token() {
        return Tokens.withRoles("administrator").divisions("34").sign();
    }
}
