package io.zonewatch.indicator.obligation;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.indicator.Moments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Acts as they are kept: appended in the transaction that changes the obligation, and never changed. */
@ApplicationScoped
public class ActJournal {

    private final Jdbc jdbc;

    @Inject
    ActJournal(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Why something is done, and what it is.
     *
     * @param kind what is done
     * @param by who does it, by {@code sub}, or null
     * @param reason in words, or null
     * @param documentNumber of the paper that says so, or null
     * @param until until when it is reopened, or null
     * @param exemption the exemption it follows from, or null
     */
    public record Ground(
            Act.Kind kind, String by, String reason, String documentNumber, Instant until, UUID exemption) {

        /** What follows from the registry has no other. */
        static Ground following(Act.Kind kind) {
            return new Ground(kind, null, null, null, null, null);
        }
    }

    /** Writes down what is about to be done to obligations whose rows the transaction holds; call it before they change. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(List<String> obligations, Instant at, Ground ground) {
        jdbc.update(
                """
                insert into obligation_act
                  (obligation, number, kind, before, at, by, reason, document_number, until, exemption)
                select o.id, 1 + (select count(*) from obligation_act a where a.obligation = o.id), ?, o.state, ?, ?, ?, ?,
                  ?::timestamptz, ?::uuid
                from obligation o where o.id = any(?)
                """,
                ground.kind(),
                at,
                ground.by(),
                ground.reason(),
                ground.documentNumber(),
                ground.until(),
                ground.exemption(),
                obligations.toArray(String[]::new));
    }

    /** What was done to one, in order. */
    @Transactional
    List<Act> of(String obligation) {
        return jdbc.query(
                "select * from obligation_act where obligation = ? order by number", ActJournal::read, obligation);
    }

    private static Act read(ResultSet row) throws SQLException {
        return new Act(
                Act.Kind.valueOf(row.getString("kind")),
                State.valueOf(row.getString("before")),
                Moments.offset(row, "at"),
                row.getString("by"),
                row.getString("reason"),
                row.getString("document_number"),
                Moments.offset(row, "until"),
                row.getObject("exemption", UUID.class));
    }
}
