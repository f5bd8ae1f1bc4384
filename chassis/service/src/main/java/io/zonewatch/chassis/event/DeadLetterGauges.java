package io.zonewatch.chassis.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.quarkus.arc.All;
import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * What waits for a decision of operators, as metrics {@code zonewatch_dead_letters_open} and
 * {@code zonewatch_dead_letters_age_seconds}, by read model; what no read model of this version takes stands under
 * {@value #NO_READER}. Read when they are asked for, so all replicas say the same.
 */
@ApplicationScoped
class DeadLetterGauges implements MeterBinder {

    /** No read model has such a name. */
    static final String NO_READER = "(none)";

    private static final String WAITING = " from dead_letter where replayed_at is null and projection = ?";
    private static final String UNREAD =
            " from dead_letter where replayed_at is null and not projection = any(string_to_array(?, ','))";
    private static final String AGE = "coalesce(extract(epoch from clock_timestamp() - min(received_at)), 0)::bigint";

    private final Jdbc jdbc;
    private final List<String> readers;

    @Inject
    DeadLetterGauges(Jdbc jdbc, @All List<Projection> projections) {
        this.jdbc = jdbc;
        this.readers = projections.stream().map(Projection::name).toList();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        readers.forEach(reader -> bind(registry, reader, WAITING, reader));
        bind(registry, NO_READER, UNREAD, String.join(",", readers));
    }

    private void bind(MeterRegistry registry, String name, String which, String argument) {
        Gauge.builder("zonewatch.dead.letters.open", this, now -> now.ask("count(*)" + which, argument))
                .tag("projection", name)
                .description("Records that could not be applied and wait for a decision")
                .register(registry);
        Gauge.builder("zonewatch.dead.letters.age", this, now -> now.ask(AGE + which, argument))
                .tag("projection", name)
                .baseUnit("seconds")
                .description("Time for which the oldest of them has waited")
                .register(registry);
    }

    private long ask(String what, String argument) {
        return jdbc.queryOne("select " + what, row -> row.getLong(1), argument).orElse(0L);
    }
}
