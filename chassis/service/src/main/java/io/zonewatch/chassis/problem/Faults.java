package io.zonewatch.chassis.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.util.List;

/**
 * Takes a refusal apart, for requests that carry many things: what a single request would be refused for is then named for
 * each of them.
 */
@ApplicationScoped
public class Faults {

    private final Messages messages;

    @Inject
    Faults(Messages messages) {
        this.messages = messages;
    }

    /**
     * What is wrong, place by place; one fault without a place where the refusal names none.
     *
     * @param refusal a {@link Problem} or a violated constraint; anything else is no refusal and is thrown again
     */
    public List<Fault> of(RuntimeException refusal) {
        Problem problem =
                switch (refusal) {
                    case Problem one -> one;
                    case ConstraintViolationException invalid -> ProblemTranslator.violations(invalid);
                    case RuntimeException other -> throw other;
                };
        return problem.hasPlaces()
                ? problem.cells().stream()
                        .map(cell -> new Fault(cell.pointer(), cell.code(), cell.arguments()))
                        .toList()
                : List.of(new Fault("", problem.code(), problem.arguments()));
    }

    /** The fault in the caller's language. */
    public String text(Fault fault) {
        return messages.text(fault.what().code() + ".detail", fault.details());
    }
}
