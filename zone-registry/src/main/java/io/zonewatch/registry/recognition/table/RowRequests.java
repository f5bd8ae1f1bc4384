package io.zonewatch.registry.recognition.table;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.MergePatch;
import io.zonewatch.registry.Paper;
import io.zonewatch.registry.recognition.Recognisable;
import io.zonewatch.registry.recognition.State;
import io.zonewatch.registry.recognition.desk.RecognitionForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;

/** The requests that would say what a row says. */
@ApplicationScoped
class RowRequests {

    private static final ObjectNode NOTHING = JsonNodeFactory.instance.objectNode();

    private final MergePatch shapes;

    @Inject
    RowRequests(MergePatch shapes) {
        this.shapes = shapes;
    }

    /**
     * The request that records what is recognised with a first step.
     *
     * @throws Problem invalid-body
     * @throws ConstraintViolationException if it would be malformed
     */
    <T extends Recognisable> RecognitionForm<T> registration(
            StatedThing what, State first, StatedLine stated, Class<? extends RecognitionForm<T>> shape) {
        ObjectNode request = what.content().deepCopy().setAll(stated.paper(first));
        request.put("state", first.name());
        return shapes.apply(request, NOTHING, shape);
    }

    /**
     * What the request that takes a step would say.
     *
     * @throws Problem invalid-body
     * @throws ConstraintViolationException if it would be malformed
     */
    Paper paper(State next, StatedLine stated) {
        return shapes.apply(stated.paper(next), NOTHING, Paper.class);
    }
}
