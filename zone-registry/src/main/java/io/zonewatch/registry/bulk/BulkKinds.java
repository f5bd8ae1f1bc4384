package io.zonewatch.registry.bulk;

import io.quarkus.arc.All;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The kinds of thing that come and go in tables. */
@ApplicationScoped
class BulkKinds {

    private final List<BulkKind> kinds;

    @Inject
    BulkKinds(@All List<BulkKind> kinds) {
        this.kinds = kinds;
    }

    /**
     * The kind of that name.
     *
     * @throws Problem not-found
     */
    BulkKind require(String name) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
    }
}
