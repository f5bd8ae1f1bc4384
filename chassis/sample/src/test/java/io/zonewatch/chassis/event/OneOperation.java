package io.zonewatch.chassis.event;

import io.zonewatch.chassis.audit.AuditTrails;
import io.zonewatch.chassis.sql.Jdbc;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A process in which an operator decides something, and which stops dead at one {@link Moment}, says so, and waits to be killed. */
final class OneOperation {

    /** What operators decide. */
    enum Decision {
        REPLAY,
        DISCARD,
        REBUILD
    }

    /** Where the decision's transaction is. */
    enum Moment {
        BEFORE_COMMIT,
        AFTER_COMMIT
    }

    private OneOperation() {}

    /** Arguments: JDBC address, user, password, decision, moment, and the dead letter's number. */
    public static void main(String[] arguments) {
        ThreadTransactions own = new ThreadTransactions(arguments[0], arguments[1], arguments[2]);
        Moment wanted = Moment.valueOf(arguments[4]);
        Transactions stopping = work -> {
            own.run(() -> {
                work.run();
                stopIf(Moment.BEFORE_COMMIT, wanted);
            });
            stopIf(Moment.AFTER_COMMIT, wanted);
        };
        decide(Decision.valueOf(arguments[3]), Long.parseLong(arguments[5]), new Jdbc(own.dataSource()), stopping);
    }

    private static void stopIf(Moment reached, Moment wanted) {
        if (reached == wanted) {
            OneLife.stop(wanted.name());
        }
    }

    /** Decides as a service does. */
    static void decide(Decision decision, long letter, Jdbc jdbc, Transactions transactions) {
        List<Projection> projections = List.of(new OneLife.Effects(jdbc));
        DeadLetters letters = new DeadLetters(jdbc, AuditTrails.of(jdbc));
        switch (decision) {
            case REPLAY ->
                new Replay(
                                letters,
                                OneLife.inbox(jdbc),
                                new LaterLetters(jdbc),
                                new TopicRecords(new KafkaClients(Map.of(), Optional.empty())),
                                projections,
                                transactions)
                        .replay(letter);
            case DISCARD -> transactions.run(() -> letters.discard(letter, "sent again"));
            case REBUILD -> transactions.run(() -> new Rebuild(jdbc, projections).rebuild(OneLife.EFFECTS));
        }
    }
}
