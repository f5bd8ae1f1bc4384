package io.zonewatch.chassis.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Writes into the API description what the chassis answers for every operation alike: the problem document and the statuses
 * that follow from an operation's shape (a body, a path parameter, a precondition). What an operation declares itself stays.
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
        statuses(operation).forEach((status, meaning) -> {
            APIResponse declared = operation.getResponses().getAPIResponse(status);
            if (declared == null || declared.getContent() == null) {
                operation.getResponses().addAPIResponse(status, response(meaning));
            }
        });
    }

    private static Map<String, String> statuses(Operation operation) {
        Map<String, String> statuses = new LinkedHashMap<>();
        statuses.put("400", "The request is malformed 请求格式有误");
        statuses.put("401", "No valid token 未提供有效令牌");
        statuses.put("403", "The role does not permit it 角色无此权限");
        if (has(operation, Parameter.In.PATH, null)) {
            statuses.put("404", "Does not exist, or not for this caller 不存在或不在权限范围内");
        }
        if (has(operation, Parameter.In.HEADER, "If-Match")) {
            statuses.put(
                    "412",
                    has(operation, Parameter.In.HEADER, "If-None-Match")
                            ? "Changed meanwhile, there already, or not there 已被他人修改、已存在或不存在"
                            : "Changed meanwhile 已被他人修改");
            statuses.put("428", "If-Match is missing 缺少 If-Match");
        }
        if (operation.getRequestBody() != null) {
            statuses.put("409", "Contradicts the present state 与现状冲突");
            statuses.put("413", "The body is too large 请求体过大");
            statuses.put("415", "The media type is not taken 不支持的媒体类型");
            statuses.put("422", "Understood, but not acceptable 内容不符合规则");
        }
        statuses.put("429", "Too often; Retry-After says when again 请求过多，Retry-After 为可再试的时间");
        statuses.put("503", "The database is away for a moment; try again 暂时不可用,请重试");
        return statuses;
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
