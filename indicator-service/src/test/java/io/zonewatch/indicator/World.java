package io.zonewatch.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.clock.Quiescence;
import io.zonewatch.chassis.clock.SimulatedClock;
import io.zonewatch.chassis.clock.Ticker;
import io.zonewatch.testing.Patience;
import io.zonewatch.testing.Records;
import io.zonewatch.testing.contract.EventSchema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What surrounds the service: the other services' topics and the business clock. */
@ApplicationScoped
public class World {

    public static final String UNITS = "zonewatch.registry.units.v1";
    public static final String NOTICES = "zonewatch.notification.notices.v1";

    private static final AtomicInteger CODES = new AtomicInteger();
    private static final AtomicInteger DISTRICTS = new AtomicInteger();

    @Inject
    BusinessClock clock;

    @Inject
    Ticker ticker;

    @Inject
    Quiescence quiescence;

    /** A code nobody has used in this run. */
    public static String code(String prefix) {
        return prefix
                + Long.toString(System.nanoTime(), 36).toUpperCase(java.util.Locale.ROOT)
                + CODES.incrementAndGet();
    }

    /** Waits until two looks in a row find the service at rest with nothing done in between. */
    public void rest() {
        ticker.wake();
        Patience.awaitRest(quiescence::look, Quiescence.Look::quiet, Quiescence.Look::activity);
    }

    public void advanceTo(String moment) {
        ((SimulatedClock) clock).advanceTo(OffsetDateTime.parse(moment).toInstant());
        rest();
    }

    /**
     * Moves on to another district: forms that are made from now on ask its zones, and zones come in it. So tests do not pay
     * for what others left behind.
     */
    static String nextDistrict() {
        DISTRICTS.incrementAndGet();
        return district();
    }

    /** Division of the zones of the test under way. */
    public static String district() {
        return "3417" + (40 + DISTRICTS.get() % 60);
    }

    /** A zone that was registered in the district, and the obligations that follow. */
    public void zone(String code) {
        unit(code, "ZONE", 1, "2010-01-01", district());
        rest();
    }

    public void unit(String code, String kind, long sequence, String validFrom, String division) {
        send(UNITS, code, envelope("io.zonewatch.registry.unit.v1", code, sequence, """
                {"code":"%s","kind":"%s","versions":[{"validFrom":"%s","documentNumber":"n","status":"REGISTERED",
                 "names":{"zh":"区","en":"zone"},"division":"%s","type":null,"level":null,"parent":null,
                 "approvedOn":null,"approvedAreaHa":null,"leadingIndustries":[],"primaryIndustry":null}]}""".formatted(
                        code, kind, validFrom, division)));
    }

    /** A zone of the district that was merged into another on a day, and what follows. */
    public void merged(String code, long sequence, String into, LocalDate day) {
        String version = """
                {"validFrom":"%s","documentNumber":"n","status":"%s","mergedInto":%s,"names":{"zh":"区","en":"zone"},
                 "division":"%s","type":null,"level":null,"parent":null,"approvedOn":null,"approvedAreaHa":null,
                 "leadingIndustries":[],"primaryIndustry":null}""";
        String data = "{\"code\":\"%s\",\"kind\":\"ZONE\",\"versions\":[%s,%s]}"
                .formatted(
                        code,
                        version.formatted("2010-01-01", "REGISTERED", "null", district()),
                        version.formatted(day, "MERGED", "\"" + into + "\"", district()));
        assertThat(EventSchema.of("zone-registry", "io.zonewatch.registry.unit.v1")
                        .faults(data))
                .isEmpty();
        send(UNITS, code, envelope("io.zonewatch.registry.unit.v1", code, sequence, data));
        rest();
    }

    public static String envelope(String type, String subject, long sequence, String data) {
        return """
               {"specversion":"1.0","id":"%s","source":"/test","type":"%s","subject":"%s",
                "time":"2016-01-01T00:00:00+08:00","sequence":%d,"data":%s}""".formatted(UUID.randomUUID(), type, subject, sequence, data);
    }

    public static void send(String topic, String key, String value) {
        Records.send(
                new ProducerRecord<>(topic, 0, key, value == null ? null : value.getBytes(StandardCharsets.UTF_8)));
    }
}
