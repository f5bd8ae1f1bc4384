package io.zonewatch.notification.killed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The notices of which other services hear that they were served, as one hears it who drops an event that comes again. */
record Served(String bootstrapServers) {

    private static final String TOPIC = "zonewatch.notification.notices.v1";

    /** The notice of each event that was committed, in no particular order. */
    List<String> committed() throws IOException {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "isolation.level",
                "read_committed",
                "auto.offset.reset",
                "earliest");
        ObjectMapper mapper = new ObjectMapper();
        Set<String> events = new HashSet<>();
        List<String> notices = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<String, String> item : consumer.poll(Duration.ofMillis(200))) {
                    JsonNode event = mapper.readTree(item.value());
                    if (events.add(event.required("id").asText())) {
                        notices.add(event.required("data").required("notice").asText());
                    }
                }
            }
        }
        return notices;
    }
}
