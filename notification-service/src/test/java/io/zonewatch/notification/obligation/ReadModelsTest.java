package io.zonewatch.notification.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.Broker;
import io.zonewatch.notification.Broker.Sent;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Scenario;
import io.zonewatch.testing.Infrastructure;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of units, people and calendars: the newest state, whatever comes twice, late, or broken. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class ReadModelsTest {

    private static final LocalDate DAY = LocalDate.of(2016, 6, 1);

    @Inject
    Scenario scenario;

    @Inject
    Units units;

    @Inject
    Contacts contacts;

    @Inject
    Calendars calendars;

    @Inject
    Jdbc jdbc;

    private final String code =
            "R" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT).substring(0, 8);

    @BeforeEach
    void begin() {
        scenario.begin();
    }

    @Test
    void aUnitIsCalledAsItIsOnTheDay() {
        assertThat(units.nameOf(code, DAY)).isEqualTo(new Names(code, code));

        Broker.send(unit(1, version("2016-01-01", "Old") + "," + version("2016-06-01", "New")));
        scenario.rest();

        assertThat(units.nameOf(code, DAY.minusDays(1)).en()).isEqualTo("Old");
        assertThat(units.nameOf(code, DAY).en()).isEqualTo("New");
        assertThat(units.nameOf(code, LocalDate.of(2015, 1, 1)).en()).isEqualTo("Old");
    }

    @Test
    void aMergedUnitKeepsItsName() {
        Broker.send(unit(1, version("2016-01-01", "Zone").replace("\"REGISTERED\"", """
                "MERGED","mergedInto":"U0012","areaHa":"12.4801","partners":[{"name":{"zh":"方"}}],
                "landUse":{"industryHa":"4.0","housingHa":"4.0","publicFacilitiesHa":"4.5"}""")));
        scenario.rest();

        assertThat(units.nameOf(code, DAY).en()).isEqualTo("Zone");
    }

    @Test
    void anOlderOrRepeatedUnitChangesNothingAndABrokenOneIsPutAside() {
        UUID id = UUID.randomUUID();
        Broker.send(id, unit(5, version("2016-01-01", "Newest")));
        Broker.send(id, unit(6, version("2016-01-01", "Repeated")));
        Broker.send(unit(4, version("2016-01-01", "Older")));
        broken("zonewatch.registry.units.v1", "io.zonewatch.registry.unit.v1", "{\"code\":\"" + code + "\"}");
        scenario.rest();

        assertThat(units.nameOf(code, DAY).en()).isEqualTo("Newest");
        assertThat(deadLetters()).isEqualTo(1);
    }

    @Test
    void olderRepeatedAndBrokenContactsChangeNothing() {
        UUID id = UUID.randomUUID();
        Broker.send(id, people(5, "newest"));
        Broker.send(id, people(6, "repeated"));
        Broker.send(people(4, "older"));
        broken("zonewatch.registry.contacts.v1", "io.zonewatch.registry.contacts.v1", "{\"unit\":\"" + code + "\"}");
        scenario.rest();

        assertThat(contacts.of(List.of(code)).get(code))
                .extracting(Contacts.Contact::name)
                .containsExactly("newest");
        assertThat(deadLetters()).isEqualTo(1);
    }

    @Test
    void whoHasNoDaysIsAlwaysThereAndWhoHasSomeOnThose() {
        Broker.send(new Sent(
                "zone-registry",
                "io.zonewatch.registry.contacts.v1",
                "zonewatch.registry.contacts.v1",
                code,
                code,
                1,
                """
                {"unit":"%s","contacts":[
                  {"role":"OTHER","name":"always","email":null,"locale":"en"},
                  {"role":"OTHER","name":"until","email":null,"locale":"en","validFrom":"2016-01-01","validTo":"2016-06-01"},
                  {"role":"OTHER","name":"from","email":null,"locale":"en","validFrom":"2016-06-01","validTo":null}]}""".formatted(code)));
        scenario.rest();

        assertThat(thereOn(DAY.minusDays(1))).containsExactly("always", "until");
        assertThat(thereOn(DAY)).containsExactly("always", "from");
        assertThat(thereOn(LocalDate.of(2015, 12, 31))).containsExactly("always");
    }

    private List<String> thereOn(LocalDate day) {
        return contacts.of(List.of(code)).get(code).stream()
                .filter(contact -> contact.appliesOn(day))
                .map(Contacts.Contact::name)
                .toList();
    }

    @Test
    void anAmendedYearCountsAndAnOlderOrContradictoryOneDoesNot() {
        Broker.send(year(2, "\"2031-01-01\",\"2031-01-02\""));
        Broker.send(year(1, "\"2031-01-01\""));
        broken(
                Calendars.TOPIC,
                "io.zonewatch.indicator.calendar.v1",
                "{\"year\":2031,\"version\":9,\"source\":\"s\",\"holidays\":[\"2032-01-01\"],\"makeUpWorkdays\":[]}");
        scenario.rest();

        assertThat(calendars.current().isWorkingDay(LocalDate.of(2031, 1, 2))).isFalse();
        assertThat(deadLetters()).isEqualTo(1);
    }

    private Sent unit(long sequence, String versions) {
        return new Sent(
                "zone-registry",
                "io.zonewatch.registry.unit.v1",
                "zonewatch.registry.units.v1",
                code,
                code,
                sequence,
                "{\"code\":\"%s\",\"kind\":\"ZONE\",\"versions\":[%s]}".formatted(code, versions));
    }

    private static String version(String validFrom, String name) {
        return """
                {"validFrom":"%s","documentNumber":"1","status":"REGISTERED","names":{"zh":"区","en":"%s"},
                 "division":"341700"}""".formatted(validFrom, name);
    }

    private Sent people(long sequence, String name) {
        return new Sent(
                "zone-registry",
                "io.zonewatch.registry.contacts.v1",
                "zonewatch.registry.contacts.v1",
                code,
                code,
                sequence,
                """
                {"unit":"%s","contacts":[{"role":"OFFICE","name":"%s","email":null,"locale":"en"}]}""".formatted(code, name));
    }

    private Sent year(int version, String holidays) {
        return new Sent(
                "indicator-service",
                "io.zonewatch.indicator.calendar.v1",
                Calendars.TOPIC,
                code,
                code,
                version,
                """
                {"year":2031,"version":%d,"source":"notice","holidays":[%s],"makeUpWorkdays":[]}""".formatted(version, holidays));
    }

    private void broken(String topic, String type, String data) {
        Broker.raw(topic, code, code, """
                {"specversion":"1.0","id":"%s","source":"/test","type":"%s","subject":"x",
                 "time":"2016-01-01T00:00:00+08:00","sequence":99,"data":%s}""".formatted(UUID.randomUUID(), type, data));
    }

    private long deadLetters() {
        return jdbc.queryOne("select count(*) from dead_letter where record_key = ?", row -> row.getLong(1), code)
                .orElseThrow();
    }
}
