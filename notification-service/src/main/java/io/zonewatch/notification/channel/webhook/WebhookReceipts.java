package io.zonewatch.notification.channel.webhook;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.channel.endpoint.Endpoint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/** Which systems have taken a message that goes to several; another attempt leaves them out. */
@ApplicationScoped
class WebhookReceipts {

    private static final int PORTION = 1_000;

    /** A receipt of an earlier version does not say whose it is. */
    private static final Duration WITHOUT_A_REMINDER = Duration.ofDays(30);

    private final Jdbc jdbc;
    private final Clock system;

    @Inject
    WebhookReceipts(Jdbc jdbc, Clock system) {
        this.jdbc = jdbc;
        this.system = system;
    }

    /** The system has taken the message; the second time changes nothing. */
    void add(Endpoint endpoint, String message, long reminder, int status) {
        jdbc.update(
                "insert into webhook_receipt (endpoint, message, reminder, status, taken_at) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                endpoint.id(),
                message,
                reminder,
                status,
                system.instant());
    }

    /** The systems that have taken it. */
    Set<UUID> of(String message) {
        return Set.copyOf(jdbc.query(
                "select endpoint from webhook_receipt where message = ?",
                row -> row.getObject(1, UUID.class),
                message));
    }

    /** Forgets what no attempt will ask for. What has failed for good can still be taken up again, and then leaves out who has it. */
    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetTheSettled() {
        int gone;
        do {
            gone = QuarkusTransaction.requiringNew().call(this::forgetSome);
        } while (gone == PORTION);
    }

    private int forgetSome() {
        return jdbc.update("""
                delete from webhook_receipt where (endpoint, message) in (
                  select receipt.endpoint, receipt.message
                  from webhook_receipt receipt left join reminder on reminder.id = receipt.reminder
                  where case when receipt.reminder is null then receipt.taken_at < ?
                    else coalesce(reminder.state not in ('PENDING', 'FAILED'), true) end
                  limit ?)
                """, system.instant().minus(WITHOUT_A_REMINDER), PORTION);
    }
}
