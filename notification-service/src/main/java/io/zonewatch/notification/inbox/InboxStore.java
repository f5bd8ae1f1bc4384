package io.zonewatch.notification.inbox;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.delivery.Ledger;
import io.zonewatch.notification.delivery.Message;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.ContactRole;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.obligation.Obligations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The messages in people's inboxes. */
@ApplicationScoped
class InboxStore {

    private static final String SELECT = """
            select id, obligation, unit, form, period, round, step, kind, subject, body, sent_at, read_at, reminder, owed_by,
              coalesce((select r.duty from reminder r where r.id = inbox_message.reminder), 'REPORT') as duty
            from inbox_message where sub = ? and\s""";

    private final Jdbc jdbc;
    private final Obligations obligations;
    private final BusinessClock clock;

    @Inject
    InboxStore(Jdbc jdbc, Obligations obligations, BusinessClock clock) {
        this.jdbc = jdbc;
        this.obligations = obligations;
        this.clock = clock;
    }

    /**
     * Puts a message into a person's inbox, once. One at a time for each person: numbers would otherwise become visible out of
     * their order, and whoever follows them would pass one by.
     */
    void put(String sub, Message message) {
        jdbc.query("select pg_advisory_xact_lock(hashtextextended(?, 2))", row -> true, "inbox " + sub);
        jdbc.update(
                """
                insert into inbox_message (sub, reminder, message, obligation, unit, division, form, period, round, step, kind,
                  role, subject, body, sent_at, owed_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (message) do nothing
                """,
                sub,
                message.reminder(),
                message.id(),
                message.about().id(),
                message.about().unit(),
                message.about().division(),
                message.about().form(),
                message.about().period(),
                message.round(),
                message.step(),
                message.kind(),
                message.to().role(),
                message.subject(),
                message.text(),
                clock.now(),
                message.about().owedBy());
    }

    /** The newest first. */
    List<InboxView> before(String sub, long id, boolean unreadOnly, int limit) {
        return page(sub, "id < ? and (not ? or read_at is null)", "order by id desc limit ?", id, unreadOnly, limit);
    }

    /** What came after a message, in its order. */
    List<InboxView> after(String sub, long id, int limit) {
        return page(sub, "id > ?", "order by id limit ?", id, limit);
    }

    private List<InboxView> page(String sub, String condition, String order, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(sub));
        all.addAll(List.of(arguments));
        List<KeptMessage> kept = jdbc.query(SELECT + condition + " " + order, KeptMessage::read, all.toArray());
        Map<String, Obligation> about =
                obligations.known(kept.stream().map(KeptMessage::obligation).collect(Collectors.toSet()));
        return kept.stream()
                .map(message -> message.view(about.get(message.obligation()), clock.now()))
                .toList();
    }

    /** Number of the newest message of a person, 0 if there is none. */
    long newest(String sub) {
        return jdbc.queryOne("select coalesce(max(id), 0) from inbox_message where sub = ?", row -> row.getLong(1), sub)
                .orElse(0L);
    }

    long unread(String sub) {
        return jdbc.queryOne(
                        "select count(*) from inbox_message where sub = ? and read_at is null",
                        row -> row.getLong(1),
                        sub)
                .orElse(0L);
    }

    Optional<InboxView> find(String sub, long id) {
        return page(sub, "id = ?", "limit ?", id, 1).stream().findFirst();
    }

    /** Marks a message as read; what the ledger is to say of it, the first time. */
    Optional<Ledger.Entry> read(String sub, long id) {
        return jdbc.queryOne(
                "update inbox_message set read_at = ? where id = ? and sub = ? and read_at is null"
                        + " returning reminder, unit, obligation, round, step, role, message,"
                        + " coalesce((select r.duty from reminder r where r.id = inbox_message.reminder), 'REPORT')",
                row -> new Ledger.Entry(
                        Ledger.Event.READ,
                        row.getLong(1),
                        row.getString(2),
                        new Ledger.Said(
                                row.getString(3),
                                Duty.valueOf(row.getString(8)),
                                row.getInt(4),
                                row.getString(5),
                                ContactRole.valueOf(row.getString(6)),
                                ChannelCode.INBOX,
                                row.getString(7),
                                null,
                                null)),
                clock.now(),
                id,
                sub);
    }
}
