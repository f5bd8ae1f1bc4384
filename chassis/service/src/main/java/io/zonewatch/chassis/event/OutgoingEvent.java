package io.zonewatch.chassis.event;

/**
 * An event to be sent once the surrounding transaction has committed.
 *
 * @param topic the topic, as declared in {@code deploy/topics.yaml}
 * @param key the record key: the aggregate's identity on state topics
 * @param partitionKey what decides the partition: the unit code, so that all that concerns a unit stays in order
 * @param type CloudEvents {@code type}, reverse-DNS with version
 * @param subject CloudEvents {@code subject}
 * @param sequence counter of the aggregate on state topics, null for facts
 * @param data the payload, written as JSON
 */
public record OutgoingEvent(
        String topic, String key, String partitionKey, String type, String subject, Long sequence, Object data) {}
