package io.zonewatch.chassis.problem;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonewatch.reporting.UnfitMember;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What is wrong with a body that cannot be read, and where. */
public final class JsonFaults {

    private static final int MOST_PLACES = 20;

    /** How the reader says that a member is there twice. */
    private static final String REPEATED = "Duplicate field";

    private JsonFaults() {}

    /** Reads a body into its shape. */
    @FunctionalInterface
    public interface Reading {
        /** Reads the body; fails at the first place that does not fit the shape. */
        Object read(JsonNode body) throws JsonProcessingException;
    }

    /** What reading once more came to: a value, or the next place that does not fit. */
    private record Attempt(Object value, JsonMappingException failure) {}

    /** The refusal: not JSON at all, or the first place of an unknown member, of a value of the wrong type, or of one that cannot be. */
    public static Problem problem(JsonProcessingException failure) {
        Problem problem = Problem.of(ChassisProblem.INVALID_BODY);
        return isBroken(failure) ? broken(failure, problem) : at((JsonMappingException) failure, problem);
    }

    /**
     * The same with all such places, up to twenty: the body is read again without what is known to be wrong, until it can be
     * read. What then fails around a place that was left out is not named, for it may be wrong for no other reason. Constraints that the rest breaks are named too, so that who mends the one does not learn of the other only then.
     */
    public static Problem problem(
            JsonProcessingException failure, JsonNode body, Reading reading, Validator validator) {
        if (isBroken(failure)) {
            return problem(failure);
        }
        Problem problem = Problem.of(ChassisProblem.INVALID_BODY);
        JsonNode rest = body.deepCopy();
        Set<String> places = new HashSet<>();
        Attempt last = new Attempt(null, (JsonMappingException) failure);
        while (last.failure() != null && places.size() < MOST_PLACES && !places.contains(pointer(last.failure()))) {
            if (places.stream().noneMatch(follows(last.failure()))) {
                at(last.failure(), problem);
            }
            places.add(pointer(last.failure()));
            last = leaveOut(pointer(last.failure()), rest) ? attempt(rest, reading) : new Attempt(null, null);
        }
        if (last.value() != null) {
            violations(last.value(), validator).forEach(violation -> broken(violation, places, problem));
        }
        return problem;
    }

    /** Whether what fails holds a place that is known to be wrong. */
    private static Predicate<String> follows(JsonMappingException failure) {
        String around = pointer(failure) + "/";
        return place -> place.startsWith(around);
    }

    /** None where a constraint cannot bear that something was left out: what is known to be wrong is enough for a refusal. */
    private static Set<ConstraintViolation<Object>> violations(Object rest, Validator validator) {
        try {
            return validator.validate(rest);
        } catch (ValidationException e) {
            return Set.of();
        }
    }

    /** A constraint that is broken, unless by a value that was left out. */
    private static void broken(ConstraintViolation<?> violation, Set<String> leftOut, Problem problem) {
        String place = Place.of(violation).pointer();
        if (leftOut.stream().noneMatch(one -> place.equals(one) || place.startsWith(one + "/"))) {
            problem.at(place, BodyFault.of(violation), BodyFault.details(violation));
        }
    }

    /** JSON pointer of the place at which a body does not fit its shape. */
    public static String pointer(JsonMappingException failure) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : failure.getPath()) {
            String name = step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName();
            pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    private static Problem at(JsonMappingException failure, Problem problem) {
        if (failure instanceof UnrecognizedPropertyException) {
            return problem.at(pointer(failure), BodyFault.UNKNOWN_MEMBER);
        }
        return failure.getCause() instanceof UnfitMember refusal
                ? problem.at(
                        pointer(failure) + "/" + refusal.member(),
                        BodyFault.of(refusal),
                        new Limits(refusal.least().orElse(null), refusal.most().orElse(null)))
                : problem.at(pointer(failure), BodyFault.WRONG_TYPE, expected(failure));
    }

    private static Object expected(JsonMappingException failure) {
        return failure instanceof MismatchedInputException mismatch
                ? Expected.of(mismatch.getTargetType())
                : Expected.OTHER;
    }

    /** Takes the value at a place away; in a list nothing stands in its place, so that those behind keep theirs. */
    private static boolean leaveOut(String pointer, JsonNode body) {
        JsonPointer place = JsonPointer.compile(pointer);
        return !place.matches()
                && switch (body.at(place.head())) {
                    case ObjectNode object -> object.remove(place.last().getMatchingProperty()) != null;
                    case ArrayNode list
                    when list.has(place.last().getMatchingIndex()) -> {
                        list.setNull(place.last().getMatchingIndex());
                        yield true;
                    }
                    case JsonNode other -> false;
                };
    }

    private static Attempt attempt(JsonNode body, Reading reading) {
        try {
            return new Attempt(reading.read(body), null);
        } catch (JsonMappingException failure) {
            return new Attempt(null, failure);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("a tree is always JSON", failure);
        }
    }

    /** A member that is there twice is told as that; else it is no JSON. */
    private static Problem broken(JsonProcessingException failure, Problem problem) {
        return repeated(failure)
                .map(member -> problem.at(member, BodyFault.REPEATED_MEMBER))
                .orElseGet(() -> problem.at("", BodyFault.NOT_JSON));
    }

    private static Optional<String> repeated(Throwable failure) {
        if (failure instanceof StreamReadException read
                && read.getOriginalMessage().startsWith(REPEATED)
                && read.getProcessor() != null) {
            return Optional.of(
                    read.getProcessor().getParsingContext().pathAsPointer().toString());
        }
        return Optional.ofNullable(failure.getCause()).flatMap(JsonFaults::repeated);
    }

    /** Text that ends or breaks in the middle of a value is reported from inside that value. */
    private static boolean isBroken(JsonProcessingException failure) {
        return !(failure instanceof JsonMappingException) || isBroken((Throwable) failure);
    }

    private static boolean isBroken(Throwable failure) {
        return failure.getCause() != null
                && (failure.getCause() instanceof StreamReadException || isBroken(failure.getCause()));
    }
}
