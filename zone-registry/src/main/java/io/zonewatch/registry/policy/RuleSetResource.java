package io.zonewatch.registry.policy;

import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Idempotent;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.chassis.web.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rule sets over HTTP. */
@Path("/api/v1/rule-sets")
@Tag(name = "policy", description = "What plans state for zones, and what is found 政策规则与校验结果")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
public class RuleSetResource {

    private final RuleSetService sets;
    private final Versioned versioned;

    @Inject
    RuleSetResource(RuleSetService sets, Versioned versioned) {
        this.sets = sets;
        this.versioned = versioned;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "publishRuleSet",
            summary = "Publishes a version of a plan's rules 发布规则集版本",
            description =
                    "A version never changes; another day, parameter or text is another version. It binds the zones of "
                            + "its division from its first day on. 已发布的版本不得更改，自生效日起约束所辖开发区。")
    @APIResponse(
            responseCode = "201",
            description = "Published 已发布",
            content =
                    @Content(
                            schema = @Schema(implementation = RuleSetView.class),
                            examples = @ExampleObject(name = "plan", value = RuleSetExamples.SET)))
    public Response publish(
            @RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(name = "plan", value = RuleSetExamples.FORM)))
                    @Valid
                    @NotNull
                    RuleSetForm form) {
        RuleSetView set = sets.publish(form);
        return versioned.created(URI.create("/api/v1/rule-sets/" + set.code()), set.version(), set);
    }

    @GET
    @Operation(operationId = "listRuleSets", summary = "The rule sets, each in its highest version 规则集列表")
    @APIResponse(
            responseCode = "200",
            description = "The rule sets by code 规则集",
            content =
                    @Content(
                            schema = @Schema(implementation = RuleSetPage.class),
                            examples = @ExampleObject(name = "page", value = RuleSetExamples.PAGE)))
    public Response list(@BeanParam @Valid Paging paging) {
        return versioned.list(sets.list(paging));
    }

    @GET
    @Path("{code}")
    @Operation(operationId = "getRuleSet", summary = "A version of a rule set 规则集")
    @APIResponse(
            responseCode = "200",
            description = "The version asked for, or the highest 指定版本或最新版本",
            content =
                    @Content(
                            schema = @Schema(implementation = RuleSetView.class),
                            examples = @ExampleObject(name = "plan", value = RuleSetExamples.SET)))
    public Response get(
            @Parameter(description = "Code of the plan 规则集代码", example = "chizhou-2015") @PathParam("code") String code,
            @Parameter(description = "Version; the highest if it is not given 版本", example = "1")
                    @QueryParam("version")
                    @Min(1)
                    @Max(9999)
                    Integer version) {
        RuleSetView set = sets.get(code, version);
        return versioned.ok(set.version(), set);
    }
}
