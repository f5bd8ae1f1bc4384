package io.zonewatch.chassis.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Writes the header {@code Idempotency-Key} into the API description of every operation that takes one. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class IdempotencyParameter implements OASFilter {

    private static final DotName OPERATION =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");

    private final Set<String> operations;

    /** The operations are found by the annotation {@link Idempotent} and their operationId. */
    public IdempotencyParameter(IndexView index) {
        operations = index.getAnnotations(DotName.createSimple(Idempotent.class)).stream()
                .filter(found -> found.target().kind() == AnnotationTarget.Kind.METHOD)
                .map(found -> found.target().asMethod().annotation(OPERATION))
                .filter(Objects::nonNull)
                .map(operation -> operation.value("operationId").asString())
                .collect(Collectors.toSet());
    }

    @Override
    public Operation filterOperation(Operation operation) {
        if (operations.contains(operation.getOperationId())) {
            operation.addParameter(OASFactory.createParameter()
                    .name("Idempotency-Key")
                    .in(Parameter.In.HEADER)
                    .description(
                            "Repeats of the same request with this key are answered alike and done once; kept for 48"
                                    + " hours 幂等键")
                    .schema(OASFactory.createSchema()
                            .addType(Schema.SchemaType.STRING)
                            .minLength(1)
                            .maxLength(255)));
        }
        return operation;
    }
}
