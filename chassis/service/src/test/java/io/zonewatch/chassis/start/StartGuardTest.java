package io.zonewatch.chassis.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.zonewatch.chassis.start.StartSettings.Environment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A service that runs by mistake as if it were on a developer's machine does not start, and says why. */
class StartGuardTest {

    private static final Map<String, String> SAFE = Map.of(
            "quarkus.oidc.auth-server-url", "https://login.example.org/realms/city",
            "quarkus.oidc.token.issuer", "https://login.example.org/realms/city",
            "zonewatch.installation.division", "341700",
            "quarkus.datasource.username", "registry_app",
            "quarkus.flyway.username", "registry_owner");

    @Test
    void safeSettingsStart() {
        assertThatCode(() -> guard(SAFE, Optional.of(Environment.PRODUCTION)).require(LaunchMode.NORMAL))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "zonewatch.clock.mode,simulated,zonewatch.clock.mode is simulated",
        "zonewatch.clock.mode,SIMULATED,zonewatch.clock.mode is simulated",
        "quarkus.oidc.public-key,MIIBIjANBg,quarkus.oidc.public-key trusts a key given inline",
        "quarkus.oidc.token.issuer,https://zonewatch.local,is the local issuer",
        "quarkus.oidc.auth-server-url,http://login.example.org,without encryption",
        "quarkus.oidc.token.issuer,HTTP://login.example.org,without encryption",
        "quarkus.oidc.auth-server-url,'',quarkus.oidc.auth-server-url is not set",
        "quarkus.oidc.tls.verification,none,quarkus.oidc.tls.verification is none",
        "zonewatch.installation.division,'',zonewatch.installation.division is not set",
        "forbidden,on,forbidden is on",
        "quarkus.flyway.username,registry_app,migrations run as the role the service works as",
        "quarkus.flyway.username,'',migrations run as the role the service works as"
    })
    void oneUnsafeSettingAbortsTheStartWithOneSentence(String name, String value, String reason) {
        Map<String, String> settings = new HashMap<>(SAFE);
        settings.put(name, value);
        StartGuard guard = guard(settings, Optional.of(Environment.PRODUCTION));

        assertThatThrownBy(() -> guard.require(LaunchMode.NORMAL))
                .isInstanceOf(PreventFurtherStepsException.class)
                .hasMessageStartingWith("The service does not start: ")
                .hasMessageContaining(reason)
                .hasMessageEndingWith(".");
    }

    @Test
    void aPackagedServiceTakesItselfToBeInProduction() {
        StartGuard guard = guard(Map.of(), Optional.empty());

        assertThatThrownBy(() -> guard.require(LaunchMode.NORMAL)).isInstanceOf(PreventFurtherStepsException.class);
        assertThatCode(() -> guard.require(LaunchMode.TEST)).doesNotThrowAnyException();
        assertThatCode(() -> guard.require(LaunchMode.DEVELOPMENT)).doesNotThrowAnyException();
    }

    @Test
    void onALocalMachineEverythingGoes() {
        StartGuard guard = guard(Map.of("zonewatch.clock.mode", "simulated"), Optional.of(Environment.LOCAL));

        assertThatCode(() -> guard.require(LaunchMode.NORMAL)).doesNotThrowAnyException();
    }

    @Test
    void aServiceThatDoesNotMigrateNeedsNoOwner() {
        Map<String, String> settings = new HashMap<>(SAFE);
        settings.remove("quarkus.flyway.username");
        settings.put("quarkus.flyway.migrate-at-start", "false");

        assertThatCode(() -> guard(settings, Optional.empty()).require(LaunchMode.NORMAL))
                .doesNotThrowAnyException();
    }

    private static StartGuard guard(Map<String, String> settings, Optional<Environment> environment) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
        return new StartGuard(
                config, () -> environment, List.of(read -> read.getOptionalValue("forbidden", String.class)
                        .map(value -> "forbidden is " + value)));
    }
}
