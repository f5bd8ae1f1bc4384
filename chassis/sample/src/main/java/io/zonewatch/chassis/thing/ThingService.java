package io.zonewatch.chassis.thing;

import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.event.Outbox;
import io.zonewatch.chassis.event.OutgoingEvent;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.chassis.web.Precondition;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

@ApplicationScoped
public class ThingService {

    static final String TOPIC = "zonewatch.registry.units.v1";
    static final String TYPE = "io.zonewatch.test.thing.v1";

    private final Jdbc jdbc;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Caller caller;

    @Inject
    ThingService(Jdbc jdbc, Outbox outbox, AuditTrail audit, Caller caller) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
    }

    record Stored(Thing thing, long version) {}

    @Transactional
    public Stored create(Thing thing) {
        UnitCode unit = new UnitCode(thing.code());
        caller.requireInScope(unit, thing.division());
        int rows = jdbc.update(
                "insert into thing values (?, ?, ?, ?, 1) on conflict do nothing",
                thing.code(),
                thing.division(),
                thing.name(),
                thing.amount().toPlainString());
        if (rows == 0) {
            throw Problem.of(ChassisProblem.CONFLICT);
        }
        publish(thing, 1);
        audit.record(new AuditEntry("thing.created", "thing", thing.code(), unit, null, thing, null));
        if ("fail late".equals(thing.name())) {
            throw Problem.of(ChassisProblem.UNPROCESSABLE);
        }
        return new Stored(thing, 1);
    }

    @Transactional
    public Stored rename(String code, String ifMatch, String name) {
        Stored before = find(code);
        Precondition.require(ifMatch, before.version());
        Thing after =
                new Thing(code, before.thing().division(), name, before.thing().amount());
        jdbc.update("update thing set name = ?, version = version + 1 where code = ?", name, code);
        publish(after, before.version() + 1);
        return new Stored(after, before.version() + 1);
    }

    @Transactional
    public Stored find(String code) {
        Scope.Condition scope = caller.scope().on("code", "division");
        return jdbc.queryOne(
                        "select * from thing where code = ? and " + scope.sql(),
                        ThingService::read,
                        code,
                        scope.units(),
                        scope.divisions())
                .orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
    }

    @Transactional
    public Page<Thing> list(Paging paging) {
        Scope.Condition scope = caller.scope().on("code", "division");
        return Page.cut(
                jdbc.query(
                        "select * from thing where code > ? and " + scope.sql() + " order by code limit ?",
                        row -> read(row).thing(),
                        paging.after(),
                        scope.units(),
                        scope.divisions(),
                        paging.limit() + 1),
                paging,
                Thing::code);
    }

    private void publish(Thing thing, long sequence) {
        outbox.append(new OutgoingEvent(TOPIC, thing.code(), thing.code(), TYPE, thing.code(), sequence, thing));
    }

    private static Stored read(ResultSet row) throws SQLException {
        return new Stored(
                new Thing(
                        row.getString("code"),
                        row.getString("division"),
                        row.getString("name"),
                        new BigDecimal(row.getString("amount"))),
                row.getLong("version"));
    }
}
