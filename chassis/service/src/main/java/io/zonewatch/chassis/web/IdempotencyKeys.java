package io.zonewatch.chassis.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The keys that were used, with what was answered; a key is remembered for 48 hours of real time. */
@ApplicationScoped
class IdempotencyKeys {

    private static final Duration TTL = Duration.ofDays(2);

    private final Jdbc jdbc;
    private final ObjectMapper mapper;
    private final Clock clock;

    @Inject
    IdempotencyKeys(Jdbc jdbc, ObjectMapper mapper, Clock clock) {
        this.jdbc = jdbc;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** A caller's use of a key for one operation with one content. */
    record Claim(String caller, String operation, String key, byte[] requestHash) {}

    private record Kept(byte[] requestHash, int status, String headers, byte[] body) {}

    /**
     * Takes the key for this transaction.
     *
     * @return the answer given before, if there was one
     * @throws Problem if the same request is in flight, or the key came with another content
     */
    Optional<Response> claim(Claim claim) {
        String name = claim.caller() + "\u0000" + claim.operation() + "\u0000" + claim.key();
        boolean mine = jdbc.queryOne(
                        "select pg_try_advisory_xact_lock(hashtextextended(?, 0))",
                        row -> row.getBoolean(1),
                        name.replace('\u0000', '\n'))
                .orElse(false);
        if (!mine) {
            throw Problem.notYet(ChassisProblem.IDEMPOTENCY_KEY_IN_FLIGHT, Duration.ofSeconds(1));
        }
        return jdbc.queryOne("""
                        select request_hash, status, headers::text, body from idempotency_key
                        where caller = ? and operation = ? and key = ? and created_at > ?
                        """, IdempotencyKeys::read, claim.caller(), claim.operation(), claim.key(), oldest())
                .map(kept -> replay(claim, kept));
    }

    /** Remembers the answer, in the transaction of what it created. */
    void keep(Claim claim, Response response) {
        Map<String, String> headers = new TreeMap<>();
        for (String name : new String[] {HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.VARY}) {
            if (response.getHeaderString(name) != null) {
                headers.put(name, response.getHeaderString(name));
            }
        }
        jdbc.update(
                """
                insert into idempotency_key
                  (caller, operation, key, request_hash, status, headers, body, created_at)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?)
                on conflict (caller, operation, key) do update set request_hash = excluded.request_hash,
                  status = excluded.status, headers = excluded.headers, body = excluded.body,
                  created_at = excluded.created_at
                """,
                claim.caller(),
                claim.operation(),
                claim.key(),
                claim.requestHash(),
                response.getStatus(),
                write(headers),
                body(response),
                clock.instant());
    }

    @Scheduled(every = "1h", delayed = "10m")
    @Transactional
    void forgetOld() {
        jdbc.update("delete from idempotency_key where created_at <= ?", oldest());
    }

    private Response replay(Claim claim, Kept kept) {
        if (!Arrays.equals(kept.requestHash(), claim.requestHash())) {
            throw Problem.of(ChassisProblem.IDEMPOTENCY_KEY_REUSED);
        }
        Response.ResponseBuilder answer = Response.status(kept.status()).header("Idempotency-Replayed", "true");
        if (kept.body() != null) {
            answer.entity(kept.body()).type("application/json");
        }
        headers(kept.headers()).forEach(answer::header);
        return answer.build();
    }

    private Instant oldest() {
        return clock.instant().minus(TTL);
    }

    private byte[] body(Response response) {
        try {
            return switch (response.getEntity()) {
                case null -> null;
                case byte[] bytes -> bytes;
                case Object entity -> mapper.writeValueAsBytes(entity);
            };
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("answer cannot be kept", e);
        }
    }

    private String write(Map<String, String> headers) {
        try {
            return mapper.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> headers(String json) {
        try {
            return mapper.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Kept read(ResultSet row) throws SQLException {
        return new Kept(row.getBytes(1), row.getInt(2), row.getString(3), row.getBytes(4));
    }
}
