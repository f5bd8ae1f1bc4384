package io.zonewatch.chassis.event;

import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.embedded.Database;
import io.zonewatch.testing.Infrastructure;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a real broker refuses holds up nothing else, and leaves in its order once it is taken. */
class RefusedRecordsTest {

    private static final Map<String, ?> SMALL = Map.of("n", 1);
    private static final Map<String, ?> LARGE = Map.of("n", "x".repeat(50_000));

    private final String topic = "refused-" + UUID.randomUUID();
    private OutboxFixture refused;
    private OutboxFixture others;
    private OutboxRelay relay;
    private Thread thread;

    @BeforeEach
    void startRelay() throws Exception {
        refused = OutboxFixture.of("refused", topic);
        others = OutboxFixture.of("refused", "zonewatch.indicator.reports.v1");
        KafkaClients kafka = new KafkaClients(
                Map.of("bootstrap.servers", Infrastructure.kafka().bootstrapServers()), Optional.empty());
        Database database = refused.database();
        ThreadTransactions connections = new ThreadTransactions(refused.url(), database.app(), database.appPassword());
        relay = new OutboxRelay(
                connections::open,
                () -> kafka.producer("zonewatch-refused-relay"),
                new TopicOffsets(kafka)::refusal,
                new OneLife.Settings(),
                Clock.systemUTC(),
                Checkpoint.NONE);
        thread = Thread.ofPlatform().start(relay);
    }

    @AfterEach
    void stopRelay() throws InterruptedException {
        relay.stop();
        thread.join();
    }

    @Test
    void aTopicThatIsNotThereHoldsUpNoOther() throws Exception {
        List<String> held = refused.write(3);
        List<String> gone = others.write(3);
        await().until(() -> others.committedKeys().containsAll(gone));
        assertThat(relay.heldBack()).isOne();
        assertThat(refused.count("select count(*) from outbox where sent_at is null"))
                .isEqualTo(3);

        create(Map.of());

        await().until(() -> relay.heldBack() == 0);
        assertThat(refused.committedKeys()).containsExactlyInAnyOrderElementsOf(held);
        assertThat(refused.count("select count(*) from outbox where sent_at is null"))
                .isZero();
    }

    @Test
    void aRecordThatIsTooLargeHoldsUpWhatFollowsOfItsAggregateAndNothingElse() throws Exception {
        create(Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "20000"));
        refused.write(List.of("A"), SMALL);
        await().until(() -> refused.committedKeys().contains("A"));
        refused.write(List.of("A"), LARGE);
        refused.write(List.of("A", "B", "A"), SMALL);
        await().until(() -> refused.committedKeys().contains("B"));
        assertThat(refused.committedKeys()).containsExactlyInAnyOrder("A", "B");
        assertThat(relay.heldBack()).isOne();

        try (Admin admin = Infrastructure.kafka().admin()) {
            var larger = new AlterConfigOp(
                    new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "200000"), AlterConfigOp.OpType.SET);
            admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), List.of(larger)))
                    .all()
                    .get();
        }

        await().until(() -> relay.heldBack() == 0);
        assertThat(refused.committedKeys()).containsExactlyInAnyOrder("B", "A", "A", "A", "A");
        assertThat(refused.committedSizesOf("A"))
                .satisfiesExactly(
                        first -> assertThat(first).isLessThan(1000),
                        second -> assertThat(second).isGreaterThan(50_000),
                        third -> assertThat(third).isLessThan(1000),
                        fourth -> assertThat(fourth).isLessThan(1000));
    }

    private void create(Map<String, String> settings) throws Exception {
        try (Admin admin = Infrastructure.kafka().admin()) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1).configs(settings)))
                    .all()
                    .get();
        }
    }
}
