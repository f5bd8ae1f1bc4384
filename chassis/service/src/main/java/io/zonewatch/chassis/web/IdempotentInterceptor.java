package io.zonewatch.chassis.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.zonewatch.chassis.digest.Sha256;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.BodyFault;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Limits;
import io.zonewatch.chassis.problem.Problem;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.Serializable;
import java.lang.reflect.Parameter;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** Puts the whole operation, key included, into one transaction. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class IdempotentInterceptor {

    private static final int LONGEST = 255;
    private static final Limits LENGTH = new Limits(1, LONGEST);

    private final IdempotencyKeys keys;
    private final Caller caller;
    private final CurrentVertxRequest request;
    private final ObjectWriter writer;

    @Inject
    IdempotentInterceptor(IdempotencyKeys keys, Caller caller, CurrentVertxRequest request, ObjectMapper mapper) {
        this.keys = keys;
        this.caller = caller;
        this.request = request;
        // not written out: it comes before anything is judged, and a few characters may be a number of a million digits
        this.writer = mapper.writer().without(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
    }

    @AroundInvoke
    Object around(InvocationContext invocation) {
        String key = request.getCurrent().request().getHeader("Idempotency-Key");
        if (key == null) {
            return QuarkusTransaction.joiningExisting().call(invocation::proceed);
        }
        if (key.isBlank() || key.length() > LONGEST) {
            throw Problem.of(ChassisProblem.INVALID_PARAMETER)
                    .at("Idempotency-Key", key.isBlank() ? BodyFault.TOO_SHORT : BodyFault.TOO_LONG, LENGTH);
        }
        return QuarkusTransaction.requiringNew().call(() -> once(key, invocation));
    }

    private Object once(String key, InvocationContext invocation) throws Exception {
        String operation = invocation.getMethod().getDeclaringClass().getSimpleName() + "."
                + invocation.getMethod().getName();
        IdempotencyKeys.Claim claim = new IdempotencyKeys.Claim(caller.sub(), operation, key, fingerprint(invocation));
        Optional<Response> before = keys.claim(claim);
        if (before.isPresent()) {
            return before.get();
        }
        Response response = (Response) invocation.proceed();
        if (isToBeKept(response)) {
            keys.keep(claim, response);
        }
        return response;
    }

    /** What was refused changed nothing, and so did what says that nobody is to store it. */
    private static boolean isToBeKept(Response response) {
        return response.getStatus() >= 200
                && response.getStatus() < 300
                && !"no-store".equals(response.getHeaderString(HttpHeaders.CACHE_CONTROL));
    }

    /**
     * The request as it was understood: path, and every argument that is data. Headers are none: who lost the first answer may have
     * read the resource again since, and sends the same content with its new tag. Nor are parameter objects, which here hold nothing
     * but headers and parts of the path.
     */
    private byte[] fingerprint(InvocationContext invocation) throws JsonProcessingException {
        Parameter[] parameters = invocation.getMethod().getParameters();
        Object[] data = IntStream.range(0, parameters.length)
                .filter(i -> !parameters[i].isAnnotationPresent(HeaderParam.class)
                        && !parameters[i].isAnnotationPresent(BeanParam.class))
                .mapToObj(i -> invocation.getParameters()[i])
                .filter(Objects::nonNull)
                .filter(argument -> argument instanceof Serializable || argument instanceof Record)
                .toArray();
        byte[] path = request.getCurrent().request().path().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return Sha256.of(path, writer.writeValueAsBytes(data));
    }
}
