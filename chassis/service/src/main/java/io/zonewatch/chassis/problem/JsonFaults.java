package io.zonewatch.chassis.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a body that cannot be read, and where. */
public final class JsonFaults {

    private JsonFaults() {}

    /** The refusal: not JSON at all, or the place of an unknown member or of a value of the wrong type. */
    public static Problem problem(JsonProcessingException failure) {
        Problem problem = Problem.of(ChassisProblem.INVALID_BODY);
        if (!(failure instanceof JsonMappingException mapping) || isBroken(failure)) {
            return problem.at("", BodyFault.NOT_JSON);
        }
        return problem.at(
                pointer(mapping),
                mapping instanceof UnrecognizedPropertyException ? BodyFault.UNKNOWN_MEMBER : BodyFault.WRONG_TYPE);
    }

    /** Text that ends or breaks in the middle of a value is reported from inside that value. */
    private static boolean isBroken(Throwable failure) {
        return failure.getCause() != null
                && (failure.getCause() instanceof StreamReadException || isBroken(failure.getCause()));
    }

    private static String pointer(JsonMappingException failure) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : failure.getPath()) {
            String name = step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName();
            pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
