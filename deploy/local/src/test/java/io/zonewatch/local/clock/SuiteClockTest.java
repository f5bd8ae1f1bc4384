package io.zonewatch.local.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonewatch.local.api.Patience;
import io.zonewatch.local.command.Trouble;
import io.zonewatch.local.command.UsageError;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SuiteClockTest {

    private static final Instant T0 = Instant.parse("2016-01-01T00:00:00Z");
    private static final Instant T1 = Instant.parse("2016-02-01T00:00:00Z");
    private static final Instant T2 = Instant.parse("2016-03-01T00:00:00Z");
    private static final Instant T3 = Instant.parse("2016-04-01T00:00:00Z");

    private final List<FakeService> services = new ArrayList<>();
    private final List<String> said = new ArrayList<>();

    @AfterEach
    void close() {
        services.forEach(FakeService::close);
    }

    @Test
    void stopsWhereverAnyServiceHasSomethingDue() throws Exception {
        var one = service(T0).tickAt(T1).tickAt(T3);
        var two = service(T0).tickAt(T2);

        clock().advanceTo(T3);

        assertThat(one.stops()).containsExactly(T1, T2, T3);
        assertThat(two.stops()).containsExactly(T1, T2, T3);
    }

    @Test
    void withNothingDueItGoesStraightToTheGoal() throws Exception {
        var one = service(T0).tickAt(T3);

        clock().advanceTo(T2);

        assertThat(one.stops()).containsExactly(T2);
    }

    @Test
    void aGoalInThePastChangesNothing() throws Exception {
        var one = service(T2);

        clock().advanceTo(T1);

        assertThat(one.stops()).isEmpty();
        assertThat(clock().now()).isEqualTo(T2);
    }

    @Test
    void aServiceThatIsBusyOrAwayIsWaitedFor() throws Exception {
        var one = service(T0).busyFor(5);
        var two = service(T0).failWith(503, 500, 503);

        clock().advanceTo(T1);

        assertThat(one.stops()).containsExactly(T1);
        assertThat(two.stops()).containsExactly(T1);
    }

    @Test
    void anAdvanceThatReachedOnlySomeServicesIsCompletedFirst() throws Exception {
        var ahead = service(T1);
        var behind = service(T0).tickAt(T2);

        clock().advanceTo(T3);

        assertThat(behind.stops()).containsExactly(T1, T2, T3);
        assertThat(ahead.stops()).containsExactly(T1, T2, T3);
    }

    @Test
    void aServiceThatWasAwayIsBroughtToTheTimeOfTheOthersInOneStep() throws Exception {
        var away = service(T0).tickAt(T1).tickAt(T2);
        var other = service(T0).tickAt(T1);
        clockOf(other).advanceTo(T3);

        clock().advanceTo(T3);

        assertThat(other.stops()).containsExactly(T1, T3, T3);
        assertThat(away.stops()).containsExactly(T3);
    }

    @Test
    void whatDoesNotComeToRestIsSaidInTheEnd() throws Exception {
        service(T0).busyFor(Integer.MAX_VALUE);

        assertThatThrownBy(() -> clock().advanceTo(T1))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("nothing has moved for 0 s: fake (0 events to send, 7 to take, 0 ticks due)");
    }

    @Test
    void anEndpointThatIsAwayHoldsNothingUpAndIsNamed() throws Exception {
        var one = service(T0).retrying("WEBHOOK", Integer.MAX_VALUE).tickAt(T1);

        clock().advanceTo(T2);

        assertThat(one.stops()).containsExactly(T1, T2);
        assertThat(said).singleElement().asString().startsWith("fake: 20 by WEBHOOK (host unknown), tried again from ");
    }

    @Test
    void aMailboxThatWasKilledIsWaitedFor() throws Exception {
        var one = service(T0).retrying("EMAIL", 5);

        clock().advanceTo(T1);

        assertThat(one.stops()).containsExactly(T1);
        assertThat(one.looksThatRetried()).isEqualTo(5);
        assertThat(said).isEmpty();
    }

    @Test
    void aMailboxThatStaysAwayIsWaitedForOnce() throws Exception {
        var one = service(T0).retrying("EMAIL", Integer.MAX_VALUE).tickAt(T1);

        clock(Duration.ZERO).advanceTo(T2);

        assertThat(one.stops()).containsExactly(T1, T2);
        assertThat(said).singleElement().asString().startsWith("fake: 20 by EMAIL (host unknown)");
    }

    @Test
    void realTimeCannotBeAdvanced() throws Exception {
        services.add(new FakeService("system", T0));

        assertThatThrownBy(() -> clock().requireSimulated())
                .isInstanceOf(Trouble.class)
                .hasMessageStartingWith("the services go by real time");
    }

    @Test
    void aMomentIsWrittenWithItsOffset() {
        assertThat(ClockCommand.instant("2016-02-12T12:00:00+08:00")).isEqualTo(Instant.parse("2016-02-12T04:00:00Z"));
        for (var wrong : List.of("2016-02-12", "2016-02-12T12:00:00", "tomorrow", "")) {
            assertThatThrownBy(() -> ClockCommand.instant(wrong)).isInstanceOf(UsageError.class);
        }
    }

    private FakeService service(Instant now) throws Exception {
        var service = new FakeService("simulated", now);
        services.add(service);
        return service;
    }

    private SuiteClock clock() {
        return clockOf(services.toArray(FakeService[]::new));
    }

    private SuiteClock clockOf(FakeService... asked) {
        return clock(Duration.ofMinutes(1), asked);
    }

    private SuiteClock clock(Duration mailboxComesBack) {
        return clock(mailboxComesBack, services.toArray(FakeService[]::new));
    }

    private SuiteClock clock(Duration mailboxComesBack, FakeService... asked) {
        return new SuiteClock(
                Arrays.stream(asked).map(FakeService::address).toList(),
                new Patience(Duration.ofMillis(700), Duration.ofMillis(1)),
                mailboxComesBack,
                said::add);
    }
}
