package io.zonewatch.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.sql.DriverManager;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InfrastructureTest {

    @Test
    void aServiceGetsADatabaseAndABrokerThatAnswer() throws Exception {
        var infrastructure = new Infrastructure();
        infrastructure.init(Map.of("database", "somewhere"));

        var configuration = infrastructure.start();

        try (var connection = DriverManager.getConnection(
                        configuration.get("quarkus.datasource.jdbc.url"),
                        configuration.get("quarkus.datasource.username"),
                        configuration.get("quarkus.datasource.password"));
                var rows = connection.createStatement().executeQuery("select current_user, current_database()")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("somewhere_app");
            assertThat(rows.getString(2)).isEqualTo("somewhere");
        }
        assertThat(Infrastructure.kafka().isReady()).isTrue();
        assertThat(configuration)
                .containsEntry("kafka.bootstrap.servers", Infrastructure.kafka().bootstrapServers());
    }

    @Test
    void theSecondStartTakesTheSameServers() {
        assertThat(new Infrastructure().start()).isEqualTo(new Infrastructure().start());
    }

    @Test
    void aTokenIsSignedWithTheKeyThatTheServiceTrusts() throws Exception {
        assertThat(isTrusted(Tokens.withRoles("reviewer").sign())).isTrue();
        assertThat(isTrusted(Tokens.withRoles("reviewer").forged().sign())).isFalse();
    }

    @Test
    void aTokenCarriesRolesAndScope() {
        var token = Tokens.withRoles("reviewer", "auditor")
                .sub("li")
                .units("CZ-01")
                .divisions("3417")
                .sign();

        var claims = new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);

        assertThat(claims)
                .contains("\"sub\":\"li\"")
                .contains("\"groups\":[\"reviewer\",\"auditor\"]")
                .contains("\"units\":[\"CZ-01\"]")
                .contains("\"divisions\":[\"3417\"]")
                .contains("\"iss\":\"https://zonewatch.local\"")
                .contains("\"aud\":\"zonewatch\"");
    }

    private static boolean isTrusted(String token) throws Exception {
        var end = token.lastIndexOf('.');
        var key = new X509EncodedKeySpec(Base64.getDecoder().decode(Tokens.publicKey()));
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KeyFactory.getInstance("RSA").generatePublic(key));
        signature.update(token.substring(0, end).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(token.substring(end + 1)));
    }
}
