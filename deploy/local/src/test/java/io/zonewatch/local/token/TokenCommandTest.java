package io.zonewatch.local.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonewatch.embedded.Roots;
import io.zonewatch.embedded.SigningKey;
import io.zonewatch.local.command.UsageError;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TokenCommandTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void theTokenSaysWhoItSpeaksForAndIsSignedByTheInstallation() throws Exception {
        var key = SigningKey.generate();
        var token = TokenCommand.parse(List.of(
                        "--role",
                        "reviewer",
                        "--role",
                        "auditor",
                        "--unit",
                        "U0011",
                        "--division",
                        "3417",
                        "--sub",
                        "li"))
                .sign(key, InstantSource.fixed(NOW), Duration.ofHours(12));

        var part = token.split("\\.", -1);
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key.publicKey()))));
        signature.update((part[0] + "." + part[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(part[2]))).isTrue();
        var claims = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(part[1]));
        assertThat(claims.path("sub").asText()).isEqualTo("li");
        assertThat(claims.path("groups").toString()).isEqualTo("[\"reviewer\",\"auditor\"]");
        assertThat(claims.path("units").toString()).isEqualTo("[\"U0011\"]");
        assertThat(claims.path("divisions").toString()).isEqualTo("[\"3417\"]");
        assertThat(claims.path("iss").asText()).isEqualTo("https://zonewatch.local");
        assertThat(claims.path("aud").asText()).isEqualTo("zonewatch");
        assertThat(claims.path("exp").asLong())
                .isEqualTo(NOW.plus(Duration.ofHours(12)).getEpochSecond());
    }

    @Test
    void withoutASubItSpeaksForALocalPersonOfTheRole() {
        assertThat(TokenCommand.parse(List.of("--role", "zone-leader")).sub()).isEqualTo("local-zone-leader");
    }

    @Test
    void whatTheServicesWouldRefuseIsRefusedHere() {
        refused("token needs --role");
        refused("unknown role 'king'", "--role", "king");
        refused("--unit u1: a unit code is", "--role", "auditor", "--unit", "u1");
        refused("--division is CN or 2 to 12 digits", "--role", "auditor", "--division", "Anhui");
        refused("--sub is 1 to 100 visible", "--role", "auditor", "--sub", "two words");
        refused("unknown option: --name", "--role", "auditor", "--name", "x");
    }

    /** The launcher does without the services' framework, so the names of the roles stand in both. */
    @Test
    void theRolesAreThoseOfTheChassis() throws Exception {
        var source = Files.readString(
                Roots.project().resolve("chassis/service/src/main/java/io/zonewatch/chassis/identity/Roles.java"));
        var roles = Pattern.compile("String [A-Z_]+ = \"([a-z-]+)\"")
                .matcher(source)
                .results();

        assertThat(roles.map(role -> role.group(1)))
                .containsExactlyElementsOf(
                        Arrays.stream(Role.values()).map(Role::claim).toList());
    }

    private static void refused(String message, String... arguments) {
        assertThatThrownBy(() -> TokenCommand.parse(List.of(arguments)))
                .isInstanceOf(UsageError.class)
                .hasMessageStartingWith(message);
    }
}
