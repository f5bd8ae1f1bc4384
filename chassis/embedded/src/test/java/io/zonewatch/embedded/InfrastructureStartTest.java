package io.zonewatch.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InfrastructureStartTest {

    @TempDir
    Path folder;

    @Test
    void theApplicationRoleMayUseWhatTheOwnerGrantsAndMayNotChangeTheSchema() throws Exception {
        var postgres = new Postgres(
                PostgresBinaries.in(Roots.cache()),
                folder.resolve("pg"),
                Ports.free(),
                "secret",
                Postgres.Durability.NONE);
        postgres.prepare();
        var process = postgres.startTethered(folder.resolve("pg.log"));
        try {
            Readiness.await(postgres, process, folder.resolve("pg.log"));
            var database = new Database("registry", "owner-secret", "app-secret");
            database.create(postgres);
            database.create(postgres);

            try (var owner = DriverManager.getConnection(postgres.url("registry"), "registry_owner", "owner-secret");
                    var statement = owner.createStatement()) {
                statement.execute("create table unit (code text)");
                statement.execute("grant select on unit to " + database.app());
            }
            try (var app = DriverManager.getConnection(postgres.url("registry"), "registry_app", "app-secret");
                    var statement = app.createStatement()) {
                assertThat(statement.executeQuery("select * from unit").next()).isFalse();
                assertThatThrownBy(() -> statement.execute("create table other (code text)"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied for schema public");
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void theBrokerHasExactlyTheDeclaredTopics() throws Exception {
        var kafka = new Kafka(folder.resolve("kafka"), Ports.free(), Ports.free(), "256m");
        kafka.prepare();
        var process = kafka.startTethered(folder.resolve("kafka.log"));
        try {
            Readiness.await(kafka, process, folder.resolve("kafka.log"));
            var topics = Topics.read(Roots.project().resolve("deploy/topics.yaml"));
            topics.create(kafka);
            topics.create(kafka);

            try (var admin = kafka.admin()) {
                assertThat(admin.listTopics().names().get())
                        .containsExactlyInAnyOrderElementsOf(
                                topics.topics().stream().map(Topic::name).toList());
                var contacts = new ConfigResource(ConfigResource.Type.TOPIC, "zonewatch.registry.contacts.v1");
                Map<ConfigResource, org.apache.kafka.clients.admin.Config> configs =
                        admin.describeConfigs(List.of(contacts)).all().get();
                assertThat(configs.get(contacts).get("cleanup.policy").value()).isEqualTo("compact");
                assertThat(configs.get(contacts).get("max.compaction.lag.ms").value())
                        .isEqualTo("86400000");
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
