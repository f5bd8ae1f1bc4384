package io.zonewatch.assessment.task;

import io.zonewatch.chassis.identity.Scope;

/** Whose tasks a caller sees: those for which a unit within scope is responsible. A unit not heard of yet lies in no division. */
final class TaskReach {

    private TaskReach() {}

    /** A condition on {@code task t}. */
    static Scope.Condition of(Scope scope) {
        Scope.Condition reach = on(scope, "r.unit");
        return new Scope.Condition(
                "exists (select 1 from task_unit r left join unit u on u.code = r.unit"
                        + " where r.plan = t.plan and r.task = t.code and " + reach.sql() + ")",
                reach.units(),
                reach.divisions());
    }

    /** A condition on a column with a unit's code, beside {@code unit u} of that code. */
    static Scope.Condition on(Scope scope, String column) {
        return scope.on(column, "coalesce(u.division, '')");
    }
}
