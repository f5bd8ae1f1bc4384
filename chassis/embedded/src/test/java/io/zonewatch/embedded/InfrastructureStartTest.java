package io.zonewatch.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
                folder.resolve("开发区 数据").resolve("pg"),
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
    void theBrokerHasExactlyTheDeclaredTopicsWithTheSettingsOfToday() throws Exception {
        var kafka = new Kafka(folder.resolve("开发区 数据").resolve("kafka"), Ports.free(), Ports.free(), "256m");
        kafka.prepare();
        var process = kafka.startTethered(folder.resolve("kafka.log"));
        try {
            Readiness.await(kafka, process, folder.resolve("kafka.log"));
            var topics = Topics.read(Roots.project().resolve("deploy/topics.yaml"));
            var contactsBefore = new Topic("zonewatch.registry.contacts.v1", Topic.Kind.FACTS, 6, Map.of());
            new Topics(List.of(contactsBefore)).create(kafka);
            topics.create(kafka);
            topics.create(kafka);

            try (var admin = kafka.admin()) {
                assertThat(admin.listTopics().names().get())
                        .containsExactlyInAnyOrderElementsOf(
                                topics.topics().stream().map(Topic::name).toList());
                var contacts = new ConfigResource(ConfigResource.Type.TOPIC, contactsBefore.name());
                var settings =
                        admin.describeConfigs(List.of(contacts)).all().get().get(contacts);
                for (int tries = 0; settings.get("cleanup.policy").value().equals("delete") && tries < 100; tries++) {
                    TimeUnit.MILLISECONDS.sleep(50); // the controller has them, the broker takes them from it
                    settings =
                            admin.describeConfigs(List.of(contacts)).all().get().get(contacts);
                }
                assertThat(settings.get("cleanup.policy").value()).isEqualTo("compact");
                assertThat(settings.get("max.compaction.lag.ms").value()).isEqualTo("86400000");
                assertThat(settings.get("delete.retention.ms").value()).isEqualTo("7776000000");
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
