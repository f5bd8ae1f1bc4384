package io.zonewatch.chassis.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.IndexView;

/** Writes the header {@code Idempotency-Key} into the API description of every operation that takes one. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class IdempotencyParameter implements OASFilter {

    private final Set<String> operations;

    /** The operations are found by the annotation {@link Idempotent} and their operationId. */
    public IdempotencyParameter(IndexView index) {
        operations = DescribedOperations.annotatedWith(Idempotent.class, index);
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
