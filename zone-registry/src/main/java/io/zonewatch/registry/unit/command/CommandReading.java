package io.zonewatch.registry.unit.command;

import com.fasterxml.jackson.core.type.TypeReference;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.StoredJson;
import io.zonewatch.chassis.web.Language;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.registry.AskedKnowledge;
import io.zonewatch.registry.unit.ChangeReview;
import io.zonewatch.registry.unit.ClauseNames;
import io.zonewatch.registry.unit.CommandKind;
import io.zonewatch.registry.unit.DatedUnit;
import io.zonewatch.registry.unit.Evidence;
import io.zonewatch.registry.unit.VisibleUnits;
import io.zonewatch.reporting.ReportingZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads what was commanded. A command is seen by those whose scope held the unit on the day from which it holds. */
@ApplicationScoped
class CommandReading {

    private static final String COMMANDS = """
            select c.* from unit_command c
            cross join lateral (
              select v.division from unit_version v
              where v.unit_code = c.unit_code and v.valid_from <= c.valid_from and v.recorded_at <= ?
              order by v.valid_from desc, v.sequence desc limit 1) day
            where c.unit_code = ? and c.recorded_at <= ? and c.sequence > ? and\s""";

    private static final TypeReference<Evidence> EVIDENCE = new TypeReference<>() {};
    private static final TypeReference<List<ChangeReview.Finding>> FINDINGS = new TypeReference<>() {};

    private final VisibleUnits visible;
    private final Jdbc jdbc;
    private final StoredJson json;
    private final Caller caller;
    private final BusinessClock clock;
    private final Language language;
    private final ClauseNames clauses;

    @Inject
    CommandReading(
            VisibleUnits visible,
            Jdbc jdbc,
            StoredJson json,
            Caller caller,
            BusinessClock clock,
            Language language,
            ClauseNames clauses) {
        this.visible = visible;
        this.jdbc = jdbc;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
        this.language = language;
        this.clauses = clauses;
    }

    /** A part of a unit's commands, with the unit's sequence. */
    record Commands(long sequence, Page<CommandView> page) {}

    /**
     * What was commanded until an instant, in that order.
     *
     * @throws Problem not-found
     */
    @Transactional
    Commands of(String code, AskedKnowledge knowledge, Paging paging) {
        Instant known = knowledge.at(clock);
        long after = paging.after(Long::valueOf).orElse(0L);
        long sequence = DatedUnit.sequence(visible.line(code, known));
        Scope.Condition scope = caller.scope().on("c.unit_code", "day.division");
        List<CommandView> commands = jdbc.query(
                COMMANDS + scope.sql() + " order by c.sequence limit ?",
                this::read,
                known,
                code,
                known,
                after,
                scope.units(),
                scope.divisions(),
                paging.limit() + 1);
        return new Commands(sequence, Page.cut(commands, paging, command -> Long.toString(command.sequence())));
    }

    private CommandView read(ResultSet row) throws SQLException {
        return new CommandView(
                row.getLong("sequence"),
                CommandKind.valueOf(row.getString("command")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("document_number"),
                row.getString("reason"),
                row.getString("justification"),
                Arrays.asList((String[]) row.getArray("changed").getArray()),
                kept(row, "evidence", EVIDENCE).orElse(null),
                kept(row, "findings", FINDINGS).orElse(List.of()).stream()
                        .map(finding -> clauses.completed(finding).in(language.current()))
                        .toList(),
                ReportingZone.offsetOf(row.getObject("recorded_at", OffsetDateTime.class)),
                knowsPeople() ? row.getString("recorded_by") : null);
    }

    private boolean knowsPeople() {
        return caller.roles().contains(Roles.ADMINISTRATOR) || caller.roles().contains(Roles.AUDITOR);
    }

    private <T> Optional<T> kept(ResultSet row, String column, TypeReference<T> type) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(text -> json.read(text, type));
    }
}
