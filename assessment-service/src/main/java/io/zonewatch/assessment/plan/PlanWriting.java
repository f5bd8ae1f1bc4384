package io.zonewatch.assessment.plan;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.StoredJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes versions of plans. What was written is never changed, but for its publication. */
@ApplicationScoped
class PlanWriting {

    private final Jdbc jdbc;
    private final StoredJson json;

    @Inject
    PlanWriting(Jdbc jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Begins a plan, unless there is one of its code: its first version is published at once. */
    boolean begin(Plan plan, Instant now) {
        int created = jdbc.update(
                "insert into plan (code, names, created_at) values (?, ?, ?) on conflict do nothing",
                plan.code(),
                json.write(plan.names()),
                now);
        if (created == 1) {
            jdbc.update(
                    "insert into plan_version (plan, version, names, assumptions, drafted_at, published_at) values (?, 1, ?, ?, ?, ?)",
                    plan.code(),
                    json.write(plan.names()),
                    json.write(plan.assumptions()),
                    now,
                    now);
            keepTargets(plan, 1);
            keepNewTargets(plan.code(), 1);
        }
        return created == 1;
    }

    /** Nobody else drafts or publishes a version of the plan until the end of the transaction. */
    void hold(String plan) {
        jdbc.query("select 1 from plan where code = ? for update", row -> true, plan);
    }

    /** Keeps a draft under the next number. */
    int draft(String plan, PlanDraft draft, Instant now) {
        int version = jdbc.queryOne(
                        "select max(version) + 1 from plan_version where plan = ?", row -> row.getInt(1), plan)
                .orElseThrow();
        jdbc.update(
                "insert into plan_version (plan, version, valid_from, document_number, reason, names, assumptions, drafted_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                plan,
                version,
                draft.validFrom(),
                draft.documentNumber(),
                draft.reason(),
                json.write(draft.names()),
                json.write(draft.assumptions()),
                now);
        keepTargets(draft.of(plan), version);
        return version;
    }

    void publish(String plan, int version, Instant now) {
        jdbc.update("update plan_version set published_at = ? where plan = ? and version = ?", now, plan, version);
        keepNewTargets(plan, version);
    }

    private void keepTargets(Plan plan, int version) {
        List<Object[]> rows = new ArrayList<>();
        for (Target target : plan.targets()) {
            rows.add(new Object[] {
                plan.code(), version, target.code(), rows.size(), target.scope().unit(), json.write(target)
            });
        }
        jdbc.batch(
                "insert into target_version (plan, version, code, position, scope_unit, body) values (?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** Targets that no version before had, after those that there are. */
    private void keepNewTargets(String plan, int version) {
        jdbc.update("""
                insert into target (plan, code, position, form, scope_unit, body)
                select v.plan, v.code, v.position + (select coalesce(max(position) + 1, 0) from target where plan = v.plan),
                  v.body::jsonb ->> 'form', v.scope_unit, v.body
                from target_version v where v.plan = ? and v.version = ? order by v.position on conflict do nothing
                """, plan, version);
    }
}
