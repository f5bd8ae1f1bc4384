package io.zonewatch.chassis.thing;

import io.zonewatch.chassis.event.IncomingEvent;
import io.zonewatch.chassis.event.Projection;
import io.zonewatch.chassis.event.UnreadableEvent;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.SqlFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** A read model of things, kept from their topic; can be told to fail. */
@ApplicationScoped
public class SeenThings implements Projection {

    private final AtomicInteger passingFailures = new AtomicInteger();
    private final Jdbc jdbc;

    @Inject
    SeenThings(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    public void stumble(int times) {
        passingFailures.set(times);
    }

    private record Shape(String code, String name) {}

    @Override
    public String name() {
        return "things";
    }

    @Override
    public List<String> topics() {
        return List.of(ThingService.TOPIC);
    }

    @Override
    public Set<String> types() {
        return Set.of(ThingService.TYPE);
    }

    @Override
    public void apply(IncomingEvent event) {
        Shape shape = event.as(Shape.class);
        if (shape.code() == null) {
            throw new UnreadableEvent("a thing without a code");
        }
        jdbc.update("""
                insert into seen_thing values (?, ?, ?) on conflict (code) do update
                set sequence = excluded.sequence, name = excluded.name where excluded.sequence > seen_thing.sequence
                """, shape.code(), event.sequence(), shape.name());
        if ("stumble".equals(shape.name()) && passingFailures.getAndDecrement() > 0) {
            throw new SqlFailure(new SQLTransientConnectionException("connection lost", "08006"));
        }
    }

    @Override
    public void tombstone(String topic, String key) {
        jdbc.update("delete from seen_thing where code = ?", key);
    }

    @Override
    public void clear() {
        jdbc.update("delete from seen_thing");
    }
}
