package io.zonewatch.notification.bounce;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.notification.bounce.Taken.Effect;
import io.zonewatch.notification.delivery.CameBack;
import io.zonewatch.notification.delivery.CameBack.Failure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/** Takes reports of mail that came back. The envelope's address says what a report is about, and nothing else of it is believed. */
@ApplicationScoped
class Bounces {

    private final ReturnPath returnPath;
    private final CameBack cameBack;
    private final MeterRegistry metrics;

    @Inject
    Bounces(ReturnPath returnPath, CameBack cameBack, MeterRegistry metrics) {
        this.returnPath = returnPath;
        this.cameBack = cameBack;
        this.metrics = metrics;
    }

    /**
     * Takes a report; the second time it changes nothing.
     *
     * @param mail as it arrived (RFC 5322)
     * @throws Problem too-large; not-a-report; not-ours if it names no message of ours; still-under-way
     */
    Taken take(byte[] mail) {
        try {
            Taken taken = read(mail);
            count(taken.effect().name());
            return taken;
        } catch (Problem refused) {
            count(refused.code().code());
            throw refused;
        }
    }

    /** What was made of it, by this replica: what could not be matched as well as what was. */
    private void count(String outcome) {
        Counter.builder("zonewatch.bounces.reports")
                .description("Mails that came back, by what was made of them")
                .tag("outcome", outcome.toLowerCase(Locale.ROOT).replace('_', '-'))
                .register(metrics)
                .increment();
    }

    private Taken read(byte[] mail) {
        if (mail.length > Reports.LONGEST) {
            throw Problem.of(ChassisProblem.TOO_LARGE);
        }
        Report report = Reports.read(mail).orElseThrow(() -> Problem.of(BounceProblem.NOT_A_REPORT));
        long reminder = report.mentions().stream()
                .flatMap(text -> returnPath.reminderIn(text).stream())
                .findFirst()
                .orElseThrow(() -> Problem.of(BounceProblem.NOT_OURS));
        List<Failure> failures = report.failures();
        return failures.isEmpty()
                ? Taken.nothing(Effect.NOTHING_FAILED)
                : note(reminder, new CameBack.Returned(report.id(), failures));
    }

    private Taken note(long reminder, CameBack.Returned returned) {
        CameBack.Noted noted = cameBack.note(reminder, returned);
        return switch (noted.effect()) {
            case FAILED -> new Taken(Effect.CAME_BACK, noted.reminders());
            case OTHER_RECIPIENT -> new Taken(Effect.OTHER_RECIPIENT, noted.reminders());
            case UNCHANGED -> Taken.nothing(Effect.UNCHANGED);
            case UNDER_WAY -> throw Problem.of(BounceProblem.STILL_UNDER_WAY);
            case UNKNOWN -> throw Problem.of(BounceProblem.NOT_OURS);
        };
    }
}
