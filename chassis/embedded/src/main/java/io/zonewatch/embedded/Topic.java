package io.zonewatch.embedded;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * A topic as declared in {@code deploy/topics.yaml}.
 *
 * @param name of the topic
 * @param kind decides what the broker keeps
 * @param partitions the records of one unit are in one of them
 * @param config settings beyond those that follow from the kind
 */
public record Topic(String name, Kind kind, int partitions, Map<String, String> config) {

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
                    case STATE -> Map.of("cleanup.policy", "compact");
                    case FACTS -> Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1");
                });
        all.putAll(config);
        return all;
    }

    NewTopic toCreate() {
        return new NewTopic(name, partitions, (short) 1).configs(settings());
    }
}
