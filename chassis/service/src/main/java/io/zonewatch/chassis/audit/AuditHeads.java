package io.zonewatch.chassis.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonewatch.chassis.event.BrokerAway;
import io.zonewatch.chassis.event.LatestRecords;
import io.zonewatch.chassis.event.Topic;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.StoredJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Compares the chain with its heads on the topic, where nobody can take them back: a chain that was cut off at its end holds in itself, as
 * does one that was calculated anew from some seal on.
 */
@ApplicationScoped
class AuditHeads {

    private static final long AMONG = 1000;

    private final Jdbc jdbc;
    private final LatestRecords topic;
    private final StoredJson json;
    private final String service;

    @Inject
    AuditHeads(
            Jdbc jdbc,
            LatestRecords topic,
            StoredJson json,
            @ConfigProperty(name = "zonewatch.service") String service) {
        this.jdbc = jdbc;
        this.topic = topic;
        this.json = json;
        this.service = service;
    }

    /** How the chain stands to what was published of it. */
    @Schema(name = "AuditHeadsComparison")
    enum Comparison {
        /** Every head looked at is the chain's. */
        AGREES,
        /** A later seal was published than the chain has. */
        CUT_OFF,
        /** Another hash was published for a seal. */
        REWRITTEN,
        /** None of this chain is on the topic. */
        NONE_PUBLISHED,
        /** The broker does not answer. */
        BROKER_AWAY;

        boolean isTampering() {
            return this == CUT_OFF || this == REWRITTEN;
        }
    }

    /**
     * The outcome.
     *
     * @param seal the last that was published, or null
     */
    record Published(Comparison comparison, Long seal) {}

    /** The identity of the chain, as its heads are published with it. */
    UUID chain() {
        return jdbc.queryOne("select id from audit_chain", row -> row.getObject(1, UUID.class))
                .orElseThrow();
    }

    /** Compares the latest heads; what is published was committed before, so the topic is read first. */
    Published compare() {
        SortedMap<Long, String> published;
        try {
            published = published();
        } catch (BrokerAway e) {
            return new Published(Comparison.BROKER_AWAY, null);
        }
        if (published.isEmpty()) {
            return new Published(Comparison.NONE_PUBLISHED, null);
        }
        Map<Long, String> kept = kept(published.keySet());
        if (!kept.containsKey(published.lastKey())) {
            return new Published(Comparison.CUT_OFF, published.lastKey());
        }
        return new Published(kept.equals(published) ? Comparison.AGREES : Comparison.REWRITTEN, published.lastKey());
    }

    /** By seal; of a seal that was published twice with another hash the first counts. */
    private SortedMap<Long, String> published() {
        String chain = chain().toString();
        SortedMap<Long, String> heads = new TreeMap<>();
        topic.ofKey(Topic.AUDIT_HEADS, service, AMONG).stream()
                .map(value ->
                        json.tree(new String(value, StandardCharsets.UTF_8)).path("data"))
                .filter(head -> chain.equals(head.path("chain").asText()))
                .forEach(head -> heads.putIfAbsent(head.path("seal").asLong(), hash(head)));
        return heads;
    }

    private static String hash(JsonNode head) {
        return head.path("hash").asText();
    }

    private Map<Long, String> kept(Collection<Long> seals) {
        return jdbc
                .query(
                        "select seal, hash from audit_seal where seal = any(?)",
                        row -> Map.entry(row.getLong(1), HexFormat.of().formatHex(row.getBytes(2))),
                        (Object) seals.toArray(Long[]::new))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
