package io.zonewatch.chassis.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonewatch.chassis.problem.BodyFault;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.JsonFaults;
import io.zonewatch.chassis.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Set;

/**
 * JSON merge patch (RFC 7396) onto the present state: what is not named stays, null removes, an object is merged, anything
 * else replaces. The outcome must satisfy the shape's constraints, so null on a compulsory member is refused. Stricter than
 * the RFC in one thing: a member the present state does not have is refused, as in every other body.
 */
@ApplicationScoped
public class MergePatch {

    private final ObjectMapper mapper;
    private final Validator validator;

    @Inject
    public MergePatch(ObjectMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    /**
     * The state after the patch.
     *
     * @param present the state before, with every member it can have; unset ones are null
     * @throws Problem invalid-body with the places of unknown members, or of values of the wrong type
     * @throws ConstraintViolationException if the outcome breaks a constraint of its shape
     */
    public <T> T apply(ObjectNode present, ObjectNode patch, Class<T> shape) {
        ObjectNode merged = present.deepCopy();
        Problem problem = Problem.of(ChassisProblem.INVALID_BODY);
        merge(merged, patch, "", problem);
        if (problem.hasPlaces()) {
            throw problem;
        }
        T outcome = read(merged, shape);
        Set<ConstraintViolation<T>> violations = validator.validate(outcome);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return outcome;
    }

    private static void merge(ObjectNode target, ObjectNode patch, String place, Problem problem) {
        patch.properties().forEach(member -> {
            String name = member.getKey();
            String pointer = place + "/" + name.replace("~", "~0").replace("/", "~1");
            JsonNode present = target.get(name);
            if (present == null) {
                problem.at(pointer, BodyFault.UNKNOWN_MEMBER);
            } else if (present instanceof ObjectNode inner && member.getValue() instanceof ObjectNode changes) {
                merge(inner, changes, pointer, problem);
            } else {
                target.set(name, member.getValue());
            }
        });
    }

    private <T> T read(ObjectNode merged, Class<T> shape) {
        try {
            return mapper.treeToValue(merged, shape);
        } catch (JsonProcessingException e) {
            throw JsonFaults.problem(e, merged, rest -> mapper.treeToValue(rest, shape), validator);
        }
    }
}
