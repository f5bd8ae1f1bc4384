package io.zonewatch.embedded;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;

/**
 * A topic as declared in {@code deploy/topics.yaml}.
 *
 * @param name of the topic
 * @param kind decides what the broker keeps
 * @param partitions the records of one unit are in one of them
 * @param config settings beyond those that follow from the kind
 */
public record Topic(String name, Kind kind, int partitions, Map<String, String> config) {

    /** For so long a reader may be away and still learn that the state of a key has ended; the broker's own value is a day. */
    private static final Duration TOMBSTONES_KEPT = Duration.ofDays(90);

    /** What the broker keeps of a topic. */
    public enum Kind {
        /** The latest record of every key. */
        @JsonProperty("state")
        STATE,
        /** Every record for ever. */
        @JsonProperty("facts")
        FACTS
    }

    /** Missing settings mean none. */
    public Topic {
        config = config == null ? Map.of() : Map.copyOf(config);
    }

    /** All settings of the topic: those of its kind and its own. */
    public Map<String, String> settings() {
        var all = new HashMap<>(
                switch (kind) {
                    case STATE ->
                        Map.of(
                                "cleanup.policy",
                                "compact",
                                "delete.retention.ms",
                                Long.toString(TOMBSTONES_KEPT.toMillis()));
                    case FACTS -> Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1");
                });
        all.putAll(config);
        return all;
    }

    /** The settings as changes of a topic that is there, perhaps with those of an earlier version. */
    Map.Entry<ConfigResource, Collection<AlterConfigOp>> toAlter() {
        return Map.entry(
                new ConfigResource(ConfigResource.Type.TOPIC, name),
                settings().entrySet().stream()
                        .map(setting -> new ConfigEntry(setting.getKey(), setting.getValue()))
                        .map(entry -> new AlterConfigOp(entry, AlterConfigOp.OpType.SET))
                        .toList());
    }

    NewTopic toCreate() {
        return new NewTopic(name, partitions, (short) 1).configs(settings());
    }
}
