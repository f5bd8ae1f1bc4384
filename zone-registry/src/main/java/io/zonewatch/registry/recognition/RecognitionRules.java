package io.zonewatch.registry.recognition;

import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.registry.Paper;
import io.zonewatch.registry.reference.KnownCodes;
import io.zonewatch.registry.unit.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What must hold of a recognition beside the order of its own steps. */
@ApplicationScoped
public class RecognitionRules {

    private final RecognitionStore store;
    private final KnownCodes known;

    @Inject
    RecognitionRules(RecognitionStore store, KnownCodes known) {
        this.store = store;
        this.known = known;
    }

    /** It begins with being planned, applied for, or granted. */
    void requireBeginning(State state) {
        if (Standing.after(List.of(state)).isEmpty()) {
            throw Problem.of(RecognitionProblem.RECOGNITION_INVALID).at("/state", RecognitionFault.NO_BEGINNING, state);
        }
    }

    /**
     * Makes sure that the industry served exists.
     *
     * @throws Problem recognition-invalid, naming the industries that may have been meant
     */
    public void requireKnown(Recognisable what) {
        Problem problem = Problem.of(RecognitionProblem.RECOGNITION_INVALID);
        what.serves().ifPresent(industry -> known.industry(industry, "/industry", problem));
        if (problem.hasPlaces()) {
            throw problem;
        }
    }

    /** A zone does not seek or hold the same twice on one day: it would count twice. */
    <T extends Recognisable> void requireNoOther(Subject<T> subject, Recognised<T> one) {
        boolean twice = store.of(subject, one.unit()).stream()
                .filter(other -> !other.id().equals(one.id()) && other.what().excludes(one.what()))
                .anyMatch(other -> meet(other.line(), one.line()));
        if (twice) {
            throw Problem.of(RecognitionProblem.RECOGNITION_EXISTS);
        }
    }

    private static boolean meet(Line one, Line other) {
        return one.living().flatMap(span -> other.living().filter(span::meets)).isPresent();
    }

    /** A zone that is merged or abolished gains nothing more; what it had can still be refused, taken back, or expire. */
    void requireThere(Unit zone, State next, Paper paper) {
        boolean gains =
                switch (next) {
                    case PLANNED, APPLIED, GRANTED -> true;
                    case REFUSED, REVOKED, EXPIRED -> false;
                };
        if (gains
                && zone.on(paper.on())
                        .filter(version -> !version.situation().isLiving())
                        .isPresent()) {
            zone.requireLiving();
        }
    }
}
