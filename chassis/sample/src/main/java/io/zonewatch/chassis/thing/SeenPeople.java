package io.zonewatch.chassis.thing;

import io.zonewatch.chassis.event.IncomingEvent;
import io.zonewatch.chassis.event.Projection;
import io.zonewatch.chassis.event.UnreadableEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** People by unit, kept in memory from a topic with personal data; can be told to refuse everything. */
@ApplicationScoped
public class SeenPeople implements Projection {

    public static final String TOPIC = "zonewatch.registry.contacts.v1";

    private final Map<String, String> people = new ConcurrentHashMap<>();
    private volatile RuntimeException refusal;

    private record Shape(String name) {}

    /** Fails with this from now on; takes everything again with null. */
    public void refuse(RuntimeException why) {
        refusal = why;
    }

    public Optional<String> of(String unit) {
        return Optional.ofNullable(people.get(unit));
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public List<String> topics() {
        return List.of(TOPIC);
    }

    @Override
    public Set<String> types() {
        return Set.of("io.zonewatch.test.people.v1");
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public void apply(IncomingEvent event) {
        refuseIfTold();
        String name = event.as(Shape.class).name();
        if (name == null) {
            throw new UnreadableEvent("nobody is named");
        }
        people.put(event.key(), name);
    }

    @Override
    public void tombstone(String topic, String key) {
        refuseIfTold();
        people.remove(key);
    }

    private void refuseIfTold() {
        if (refusal != null) {
            throw refusal;
        }
    }

    @Override
    public void clear() {
        people.clear();
    }
}
