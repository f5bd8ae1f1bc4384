package io.zonewatch.chassis.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/**
 * Keeps a JSON body while it is read, so that one that does not fit its shape is refused with all its places at once. Reading it
 * again costs as much as reading it, for each place: of a long body only the first place is named.
 */
@Provider
class BodyReading implements ReaderInterceptor {

    private static final int LONG_BYTES = 1 << 17;

    private final ObjectMapper mapper;
    private final Validator validator;

    @Inject
    BodyReading(ObjectMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (!isJson(context.getMediaType())) {
            return context.proceed();
        }
        InputStream sent = context.getInputStream();
        byte[] begin = sent.readNBytes(LONG_BYTES);
        if (begin.length == 0) {
            return context.proceed();
        }
        context.setInputStream(new SequenceInputStream(new ByteArrayInputStream(begin), sent));
        return read(
                context,
                failure -> begin.length < LONG_BYTES ? refusal(failure, begin, context) : JsonFaults.problem(failure));
    }

    /** What cannot be read here is the caller's fault; no other JSON is. */
    private static Object read(ReaderInterceptorContext context, Refusal refusal) throws IOException {
        try {
            return context.proceed();
        } catch (JsonProcessingException failure) {
            throw refusal.of(failure);
        } catch (WebApplicationException failure) {
            if (failure.getCause() instanceof JsonProcessingException json) {
                throw refusal.of(json);
            }
            throw failure;
        }
    }

    private interface Refusal {
        Problem of(JsonProcessingException failure) throws IOException;
    }

    private static boolean isJson(MediaType type) {
        return type != null
                && (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"));
    }

    private Problem refusal(JsonProcessingException failure, byte[] body, ReaderInterceptorContext context)
            throws IOException {
        JavaType shape = mapper.constructType(context.getGenericType());
        try {
            JsonNode tree = mapper.readTree(body);
            return JsonFaults.problem(failure, tree, rest -> mapper.treeToValue(rest, shape), validator);
        } catch (JsonProcessingException notJson) {
            return JsonFaults.problem(failure);
        }
    }
}
