package io.zonewatch.assessment.task;

import io.zonewatch.assessment.task.ToldTable.Settled;
import io.zonewatch.assessment.task.ToldTable.Untold;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.event.Freshness;
import io.zonewatch.chassis.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

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
        for (Untold each : told.untold(now)) {
            tasks.hold(each.plan(), each.task())
                    .filter(task -> task.state().isOpen())
                    .ifPresent(task -> {
                        outbox.append(TaskDueTold.of(task, each.kind()).toEvent());
                        told.keep(task, each.kind(), now);
                    });
        }
    }

    private void takeBack(Settled each) {
        tasks.hold(each.plan(), each.task())
                .flatMap(task -> TaskSettled.of(task, each.dueAt()))
                .ifPresent(settled -> {
                    outbox.append(settled.toEvent());
                    told.forget(each);
                });
    }
}
