package io.zonewatch.notification.killed;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** What the replicas together have taken of their topics, as the broker knows it. */
record Taken(Admin broker) implements AutoCloseable {

    private static final List<String> READ_MODELS = List.of("obligations", "news");

    /** Whether their groups have committed the end of every partition that they read. */
    boolean everything() throws ExecutionException, InterruptedException {
        Map<String, Map<TopicPartition, OffsetAndMetadata>> committed = broker.listConsumerGroupOffsets(
                        READ_MODELS.stream()
                                .collect(Collectors.toMap(
                                        name -> "zonewatch-notification-" + name + "-g1",
                                        name -> new ListConsumerGroupOffsetsSpec())))
                .all()
                .get();
        Map<TopicPartition, OffsetSpec> latest = committed.values().stream()
                .flatMap(group -> group.keySet().stream())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        var ends = broker.listOffsets(latest).all().get();
        return committed.values().stream()
                .flatMap(group -> group.entrySet().stream())
                .allMatch(taken ->
                        taken.getValue().offset() >= ends.get(taken.getKey()).offset());
    }

    @Override
    public void close() {
        broker.close();
    }
}
