package io.zonewatch.assessment.task;

import io.zonewatch.assessment.task.ToldTable.Settled;
import io.zonewatch.assessment.task.ToldTable.Untold;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.event.Freshness;
import io.zonewatch.chassis.event.Outbox;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Tells of tasks that will fall due or are overdue, and takes back what holds no more; event and memory are one transaction. */
@ApplicationScoped
class TaskTelling {

    private final ToldTable told;
    private final TaskTable tasks;
    private final Freshness freshness;
    private final Outbox outbox;
    private final BusinessClock clock;

    @Inject
    TaskTelling(ToldTable told, TaskTable tasks, Freshness freshness, Outbox outbox, BusinessClock clock) {
        this.told = told;
        this.tasks = tasks;
        this.freshness = freshness;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Does nothing if a read model has begun to be rebuilt since it was found complete. */
    @Transactional
    void tell(Freshness.Fresh fresh) {
        if (!freshness.hold(fresh) || !told.take()) {
            return;
        }
        told.settled().forEach(this::takeBack);
        Instant now = clock.now();
        told.untold(now).forEach(each -> tell(each, now));
    }

    /** Only to those who have not been told: whoever has would be told twice. */
    private void tell(Untold each, Instant now) {
        tasks.hold(each.plan(), each.task())
                .filter(task -> task.isOpenAndDueAt(each.dueAt()))
                .ifPresent(task -> {
                    List<UnitCode> units = told.keep(task, each.kind(), now);
                    if (!units.isEmpty()) {
                        outbox.append(TaskDueTold.of(task, each.kind(), units).toEvent());
                    }
                });
    }

    private void takeBack(Settled each) {
        tasks.hold(each.plan(), each.task()).ifPresent(task -> {
            List<UnitCode> units = told.forget(each, task.isOpenAndDueAt(each.dueAt()));
            if (!units.isEmpty()) {
                outbox.append(TaskSettled.of(task, each.dueAt(), units).toEvent());
            }
        });
    }
}
