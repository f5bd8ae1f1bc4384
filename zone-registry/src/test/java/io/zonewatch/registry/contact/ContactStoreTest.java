package io.zonewatch.registry.contact;

import static io.zonewatch.registry.Client.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.SqlFailure;
import io.zonewatch.registry.Moment;
import io.zonewatch.registry.RealServers;
import io.zonewatch.reporting.UnitCode;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever was set, whichever two times are asked for: tables and lists answer what a naive replay says. */
@QuarkusTest
@RealServers
class ContactStoreTest {

    private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
    private static final Instant START = Instant.parse("2100-01-01T00:00:00Z");
    private static final int DAYS = 60;

    @Inject
    ContactStore store;

    @Inject
    Staffing staffing;

    @Inject
    Jdbc jdbc;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void anyTwoTimesAreAnsweredAsANaiveReplayAnswersThem(long seed) {
        Random random = new Random(seed);
        UnitCode unit = new UnitCode(registered());
        TreeMap<Instant, Map<LocalDate, List<Contact>>> replay = new TreeMap<>();
        replay.put(Instant.MIN, Map.of());
        for (int i = 1; i <= 8; i++) {
            Instant now = START.plus(Duration.ofDays(i));
            LocalDate from = FIRST.plusDays(random.nextInt(DAYS));
            List<Contact> people = people(random, from);
            Map<LocalDate, List<Contact>> known =
                    new HashMap<>(replay.lastEntry().getValue());
            known.put(from, people);
            replay.put(now, known);
            QuarkusTransaction.requiringNew().run(() -> {
                ContactLine line = store.lock(unit);
                store.append(line, line.with(List.of(line.next(from, people, now))));
            });
        }

        ContactLine line = store.of(unit);
        assertThat(line.sequence()).isEqualTo(8);
        for (int i = 0; i < 60; i++) {
            LocalDate day = FIRST.plusDays(random.nextInt(DAYS + 20) - 5);
            Instant known = START.plus(Duration.ofHours(random.nextInt(24 * 11) - 12));
            Moment moment = new Moment(day, known);
            List<Contact> there = thereOn(replay.floorEntry(known).getValue(), day);
            boolean staffed = there.stream().anyMatch(one -> one.role() == ContactRole.STATISTICIAN);

            assertThat(line.from(moment).stream().filter(entry -> entry.appliesOn(day)))
                    .as("seed %d, day %s, known %s", seed, day, known)
                    .extracting(entry -> ((Contact) entry).name())
                    .containsExactlyElementsOf(there.stream().map(Contact::name).toList());
            assertThat(staffing.withStatistician(List.of(unit), moment).contains(unit))
                    .isEqualTo(staffed);
            assertThat(staffing.days(List.of(unit), known)
                            .getOrDefault(unit, StaffedDays.NONE)
                            .on(day))
                    .isEqualTo(staffed);
        }
    }

    @Test
    void theServiceCannotRewriteOrDropEntries() {
        for (String sql : List.of(
                "update contact_entry set role = 'OTHER'",
                "update contact_entry set name = 'x'",
                "delete from contact_entry",
                "update contact_version set valid_from = '2016-01-01'",
                "delete from contact_version")) {
            assertThatThrownBy(() -> jdbc.update(sql)).as(sql).isInstanceOf(SqlFailure.class);
        }
    }

    private static List<Contact> thereOn(Map<LocalDate, List<Contact>> lists, LocalDate day) {
        return new TreeMap<>(lists)
                .headMap(day, true).values().stream().reduce((before, after) -> after).orElse(List.of()).stream()
                        .filter(contact -> contact.appliesOn(day))
                        .toList();
    }

    private static List<Contact> people(Random random, LocalDate from) {
        List<Contact> people = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            LocalDate first = from.plusDays(random.nextInt(20) - 5);
            people.add(new Contact(
                    random.nextBoolean() ? ContactRole.STATISTICIAN : ContactRole.ZONE_LEADER,
                    "person " + i,
                    null,
                    null,
                    null,
                    "en",
                    null,
                    first,
                    random.nextBoolean() ? null : first.plusDays(6 + random.nextInt(20))));
        }
        return people;
    }
}
