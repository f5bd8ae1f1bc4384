package io.zonewatch.embedded;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * All topics of the suite.
 *
 * @param topics in the order of the file
 */
public record Topics(List<Topic> topics) {

    private static final int PATIENCE_SECONDS = 30;

    /** Keeps a copy. */
    public Topics {
        topics = List.copyOf(topics);
    }

    /**
     * Reads {@code deploy/topics.yaml}.
     *
     * @throws IOException if the file cannot be read or is not a list of topics
     */
    public static Topics read(Path file) throws IOException {
        return new ObjectMapper(new YAMLFactory()).readValue(file.toFile(), Topics.class);
    }

    /**
     * Creates the topics that the broker lacks, and gives those it has the settings declared today; waits for a broker that is still starting.
     *
     * @throws IOException if the broker refuses or does not answer in time
     */
    public void create(Kafka broker) throws IOException {
        try (var admin = broker.admin()) {
            var present = admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            var missing = topics.stream()
                    .filter(topic -> !present.contains(topic.name()))
                    .map(Topic::toCreate)
                    .toList();
            admin.createTopics(missing).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            var kept = topics.stream()
                    .filter(topic -> present.contains(topic.name()))
                    .map(Topic::toAlter)
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            admin.incrementalAlterConfigs(kept).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the topics could not be created at " + broker.bootstrapServers(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while creating topics", e);
        }
    }
}
