package io.zonewatch.notification.channel.endpoint;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.reporting.ReportingZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The endpoints; addresses and secrets are kept in a {@link SecretBox}. */
@ApplicationScoped
public class EndpointStore implements SealedSecrets {

    /** How long the secret before still counts after a new one was issued. */
    static final Duration OVERLAP = Duration.ofHours(24);

    /** What kept it from being called was put right. */
    private static final String TRUSTED_AGAIN = "failures = 0, trying = false, blocked_until = null";

    /** A system is told by signed calls alone, so it is none without a secret; bots and gateways are called without one as well. */
    private static final String RECEIVES = "disabled_because is null and (secret is not null or channel <> 'WEBHOOK')";

    /** How many of the secrets before count at most: a call carries a signature for each. */
    private static final int MOST_BEFORE = 5;

    private static final String ENDPOINT = """
            select id, channel, division, url, secret, array(
              select before.secret from (
                select secret_before as secret, secret_before_until as until union all
                select earlier.secret, earlier.until from endpoint_secret_before earlier where earlier.endpoint = endpoint.id) as before
              where before.secret is not null and before.until > ? order by before.until desc limit %d)
            from endpoint
            """.formatted(MOST_BEFORE);

    private static final String VIEW = "select id, channel, name, division, host, disabled_because, secret is not null,"
            + " case when secret_before_until > ? then secret_before_until end, created_at, created_by, version,"
            + " case when disabled_because is not null then disabled_at end, taken_at, failed_at, failed_with, failures,"
            + " case when disabled_because is null and blocked_until > clock_timestamp() then blocked_until end from endpoint ";

    private final Jdbc jdbc;
    private final SecretBox box;
    private final BusinessClock clock;
    private final Clock system;

    /** A secret that another one has replaced before the one before the present. */
    @SuppressWarnings("ArrayRecordComponent") // it is never compared
    private record Earlier(long id, UUID endpoint, byte[] secret) {}

    @Inject
    EndpointStore(Jdbc jdbc, SecretBox box, BusinessClock clock, Clock system) {
        this.jdbc = jdbc;
        this.box = box;
        this.clock = clock;
        this.system = system;
    }

    /** Those that something is sent to for a unit's division, the one for the smallest division first. */
    public List<Endpoint> receiving(ChannelCode channel, String division) {
        return jdbc.query(
                ENDPOINT + "where channel = ? and " + RECEIVES + " and ? like division || '%'"
                        + " order by length(division) desc, id",
                this::endpoint,
                system.instant(),
                channel,
                division);
    }

    /** Whether anything is sent to any. */
    public boolean any(ChannelCode channel) {
        return jdbc.queryOne(
                        "select 1 from endpoint where channel = ? and " + RECEIVES + " limit 1", row -> true, channel)
                .isPresent();
    }

    /** Sends nothing to it any more. */
    void disable(UUID id, String because) {
        jdbc.update(
                "update endpoint set disabled_because = ?, disabled_at = clock_timestamp(), version = version + 1"
                        + " where id = ? and disabled_because is null",
                because,
                id);
    }

    /** The same of one that has said that it is no more. */
    void disableGone(UUID id, String said) {
        disable(id, said);
        jdbc.update("update endpoint set failed_at = clock_timestamp(), failed_with = ? where id = ?", said, id);
    }

    void enable(UUID id) {
        jdbc.update(
                "update endpoint set disabled_because = null, disabled_at = null, version = version + 1, "
                        + TRUSTED_AGAIN + " where id = ? and disabled_because is not null and removed_at is null",
                id);
    }

    /** Calls it no more, and forgets its address and secrets; the row stays for what was sent to it. */
    void remove(UUID id) {
        jdbc.update(
                "update endpoint set removed_at = ?, disabled_because = 'removed', url = null, secret = null, secret_before = null,"
                        + " secret_before_until = null, version = version + 1 where id = ?",
                clock.now(),
                id);
    }

    void add(UUID id, ChannelCode channel, EndpointForm form, String by) {
        jdbc.update(
                """
                insert into endpoint (id, channel, name, division, host, url, secret, created_at, created_by, version)
                values (?, ?, ?, regexp_replace(replace(?, 'CN', ''), '(00)+$', ''), ?, ?, ?, ?, ?, 1)
                """,
                id,
                channel,
                form.name(),
                form.division(),
                URI.create(form.url()).getHost(),
                box.seal(form.url(), id + "/url"),
                form.secret() == null ? null : box.seal(form.secret(), id + "/secret"),
                clock.now(),
                by);
    }

    /** Puts a secret in the place of the present one, which counts for a while longer, as do those that it replaced lately. */
    void replaceSecret(UUID id, String secret) {
        jdbc.update("delete from endpoint_secret_before where endpoint = ? and until <= ?", id, system.instant());
        jdbc.update("""
                insert into endpoint_secret_before (endpoint, secret, until)
                select id, secret_before, secret_before_until
                from (select * from endpoint where id = ? for update) as present
                where secret_before is not null and secret_before_until > ?
                """, id, system.instant());
        jdbc.update(
                "update endpoint set secret_before = secret,"
                        + " secret_before_until = case when secret is null then null else ?::timestamptz end, secret = ?, version = version + 1, "
                        + TRUSTED_AGAIN
                        + " where id = ? and removed_at is null",
                system.instant().plus(OVERLAP),
                box.seal(secret, id + "/secret"),
                id);
    }

    @Override
    public int sealAnew() {
        return sealEarlierAnew()
                + Stream.of("url", "secret", "secret_before")
                        .mapToInt(this::sealAnew)
                        .sum();
    }

    private int sealEarlierAnew() {
        return jdbc
                .query(
                        "select id, endpoint, secret from endpoint_secret_before order by id for update",
                        row -> new Earlier(row.getLong(1), row.getObject(2, UUID.class), row.getBytes(3)))
                .stream()
                .mapToInt(kept -> box.sealedAnew(kept.secret(), kept.endpoint() + "/secret")
                        .map(anew -> jdbc.update(
                                "update endpoint_secret_before set secret = ? where id = ?", anew, kept.id()))
                        .orElse(0))
                .sum();
    }

    private int sealAnew(String column) {
        String belonging = "/" + (column.equals("url") ? "url" : "secret");
        return jdbc
                .query(
                        "select id, " + column + " from endpoint where " + column
                                + " is not null order by id for update",
                        row -> Map.entry(row.getObject(1, UUID.class), row.getBytes(2)))
                .stream()
                .mapToInt(kept -> box.sealedAnew(kept.getValue(), kept.getKey() + belonging)
                        .map(anew ->
                                jdbc.update("update endpoint set " + column + " = ? where id = ?", anew, kept.getKey()))
                        .orElse(0))
                .sum();
    }

    Optional<Endpoint> find(UUID id) {
        return jdbc.queryOne(ENDPOINT + "where id = ? and removed_at is null", this::endpoint, system.instant(), id);
    }

    Optional<EndpointView> view(UUID id, Collection<ChannelCode> channels) {
        return jdbc.queryOne(
                VIEW + "where removed_at is null and id = ? and channel = any(?)",
                EndpointStore::read,
                system.instant(),
                id,
                names(channels));
    }

    List<EndpointView> page(Collection<ChannelCode> channels, Scope scope, UUID after, int limit) {
        Scope.Condition condition = scope.on("null::text", "division");
        return jdbc.query(
                VIEW + "where removed_at is null and channel = any(?) and " + condition.sql()
                        + " and id > ? order by id limit ?",
                EndpointStore::read,
                system.instant(),
                names(channels),
                condition.units(),
                condition.divisions(),
                after,
                limit);
    }

    private static String[] names(Collection<ChannelCode> channels) {
        return channels.stream().map(ChannelCode::name).toArray(String[]::new);
    }

    private Endpoint endpoint(ResultSet row) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        return new Endpoint(
                id,
                ChannelCode.valueOf(row.getString(2)),
                row.getString(3),
                URI.create(box.open(row.getBytes(4), id + "/url")),
                box.open(row.getBytes(5), id + "/secret"),
                Arrays.stream((byte[][]) row.getArray(6).getArray())
                        .map(before -> box.open(before, id + "/secret"))
                        .toList());
    }

    private static EndpointView read(ResultSet row) throws SQLException {
        String division = row.getString(4);
        ChannelCode channel = ChannelCode.valueOf(row.getString(2));
        String because = row.getString(6);
        boolean signed = row.getBoolean(7);
        return new EndpointView(
                row.getObject(1, UUID.class),
                channel,
                row.getString(3),
                division.isEmpty() ? "CN" : division,
                row.getString(5),
                because == null,
                because,
                moment(row, 12),
                signed,
                signed || channel != ChannelCode.WEBHOOK ? null : EndpointView.Need.SECRET,
                moment(row, 8),
                new EndpointView.Calls(
                        moment(row, 13), moment(row, 14), row.getString(15), row.getInt(16), moment(row, 17)),
                moment(row, 9),
                row.getString(10),
                row.getInt(11));
    }

    private static OffsetDateTime moment(ResultSet row, int column) throws SQLException {
        return ReportingZone.offsetOf(row.getObject(column, OffsetDateTime.class));
    }
}
