package io.zonewatch.chassis.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Writes into the API description what the chassis answers for every operation alike: the problem document and the statuses
 * that follow from an operation's shape (a body, a path parameter, a precondition), each described once. What an operation declares itself stays.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemResponses implements OASFilter {

    private static final String SCHEMA = "Problem";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents().addSchema(SCHEMA, problem());
        for (DescribedRefusal refusal : DescribedRefusal.values()) {
            api.getComponents().addResponse(refusal.component(), response(refusal.meaning()));
        }
        if (api.getPaths() != null) {
            api.getPaths().getPathItems().values().stream()
                    .flatMap(path -> path.getOperations().values().stream())
                    .forEach(ProblemResponses::complete);
        }
    }

    private static void complete(Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        refusals(operation).forEach(refusal -> {
            APIResponse declared = operation.getResponses().getAPIResponse(refusal.status());
            if (declared == null || declared.getContent() == null) {
                operation
                        .getResponses()
                        .addAPIResponse(
                                refusal.status(), OASFactory.createAPIResponse().ref(refusal.component()));
            }
        });
    }

    private static List<DescribedRefusal> refusals(Operation operation) {
        List<DescribedRefusal> refusals = new ArrayList<>(DescribedRefusal.OF_EVERY_OPERATION);
        if (has(operation, Parameter.In.PATH, null)) {
            refusals.add(DescribedRefusal.NOT_FOUND);
        }
        if (has(operation, Parameter.In.HEADER, "If-Match")) {
            refusals.add(
                    has(operation, Parameter.In.HEADER, "If-None-Match")
                            ? DescribedRefusal.NOT_AS_EXPECTED
                            : DescribedRefusal.CHANGED_MEANWHILE);
            refusals.add(DescribedRefusal.PRECONDITION_REQUIRED);
        }
        if (operation.getRequestBody() != null) {
            refusals.addAll(DescribedRefusal.OF_A_BODY);
        }
        refusals.sort(Comparator.comparing(DescribedRefusal::status));
        return refusals;
    }

    private static boolean has(Operation operation, Parameter.In place, String name) {
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        return parameters.stream()
                .anyMatch(parameter ->
                        parameter.getIn() == place && (name == null || name.equalsIgnoreCase(parameter.getName())));
    }

    private static APIResponse response(String meaning) {
        Schema reference = OASFactory.createSchema().ref(SCHEMA);
        return OASFactory.createAPIResponse()
                .description(meaning)
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType().schema(reference)));
    }

    private static Schema problem() {
        Schema place = object("What is wrong at one place 一处错误")
                .addProperty("pointer", text("JSON pointer (RFC 6901) or name of the parameter"))
                .addProperty("code", text("Stable name of the fault"))
                .addProperty("detail", text("In the caller's language"));
        return object("Problem document (RFC 9457) 问题说明")
                .addProperty("type", text("Stable URI of the kind of problem"))
                .addProperty("title", text("In the caller's language"))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .description("HTTP status"))
                .addProperty("detail", text("In the caller's language"))
                .addProperty("instance", text("Path of the request"))
                .addProperty("code", text("Stable name of the kind of problem"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(place));
    }

    private static Schema object(String meaning) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(meaning);
    }

    private static Schema text(String meaning) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(meaning);
    }
}
