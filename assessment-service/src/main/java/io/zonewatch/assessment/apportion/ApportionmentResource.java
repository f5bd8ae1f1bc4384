package io.zonewatch.assessment.apportion;

import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Expectation;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.chassis.web.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Apportionments over HTTP. */
@Path("/api/v1/plans")
@Tag(name = "apportionments", description = "A city's targets apportioned to its zones 目标分解")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
class ApportionmentResource {

    private static final String PLAN = "Code of the plan 计划编码";
    private static final String TARGET = "Code of the target 目标编码";

    private final ApportionmentService apportionments;
    private final ApportionmentReading reading;
    private final Versioned versioned;

    @Inject
    ApportionmentResource(ApportionmentService apportionments, ApportionmentReading reading, Versioned versioned) {
        this.apportionments = apportionments;
        this.reading = reading;
        this.versioned = versioned;
    }

    /** A part of the list of versions. */
    record Versions(
            List<ApportionmentVersion> items,
            @Schema(nullable = true) String next) {}

    @PUT
    @Path("{plan}/targets/{target}/apportionment")
    @RolesAllowed({Roles.ASSESSOR, Roles.ADMINISTRATOR})
    @Operation(
            operationId = "putApportionment",
            summary = "Apportions a target to the zones of its scope; each version is kept 将目标分解到开发区，各版均保留",
            description = """
                    By the figures of the base period as accepted now; corrections afterwards change nothing that was decided. Only for who reaches all \
                    zones of the scope. An apportionment that is there is replaced with If-Match only. Negotiated values may miss the city's: the \
                    difference is shown.""")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ApportionmentOrder.class),
                            examples = @ExampleObject(name = "order", value = ApportionmentExamples.ORDER)))
    @APIResponse(
            responseCode = "200",
            description = "Replaced, or unchanged 已替换或未变",
            content =
                    @Content(
                            schema = @Schema(implementation = Apportionment.class),
                            examples =
                                    @ExampleObject(
                                            name = "apportionment",
                                            value = ApportionmentExamples.APPORTIONMENT)))
    @APIResponse(
            responseCode = "201",
            description = "The first version 首版",
            content =
                    @Content(
                            schema = @Schema(implementation = Apportionment.class),
                            examples =
                                    @ExampleObject(
                                            name = "apportionment",
                                            value = ApportionmentExamples.APPORTIONMENT)))
    public Response put(
            @Parameter(description = PLAN, example = "chizhou-2015") @PathParam("plan") String plan,
            @Parameter(description = TARGET, example = "HIGHTECH_SHARE") @PathParam("target") String target,
            @BeanParam Expectation expected,
            @Valid @NotNull ApportionmentOrder order) {
        ApportionmentService.Put put = apportionments.put(plan, target, order, expected);
        Apportionment apportionment = put.apportionment();
        return put.created()
                ? versioned.created(
                        URI.create("/api/v1/plans/" + plan + "/targets/" + target + "/apportionment"),
                        apportionment.version(),
                        apportionment)
                : versioned.ok(apportionment.version(), apportionment);
    }

    @GET
    @Path("{plan}/targets/{target}/apportionment")
    @Operation(
            operationId = "getApportionment",
            summary =
                    "A target's values for the zones within scope, and together against the city's 各开发区分解值及其与全市目标值的对照",
            description = "A zone that does not reach the city's target reads its own row; all else is withheld.")
    @APIResponse(
            responseCode = "200",
            description = "The latest version 最新版",
            content =
                    @Content(
                            schema = @Schema(implementation = Apportionment.class),
                            examples =
                                    @ExampleObject(
                                            name = "apportionment",
                                            value = ApportionmentExamples.APPORTIONMENT)))
    public Response get(
            @Parameter(description = PLAN, example = "chizhou-2015") @PathParam("plan") String plan,
            @Parameter(description = TARGET, example = "HIGHTECH_SHARE") @PathParam("target") String target) {
        Apportionment apportionment = reading.find(plan, target);
        return versioned.ok(apportionment.version(), apportionment);
    }

    @GET
    @Path("{plan}/targets/{target}/apportionment/versions")
    @Operation(
            operationId = "listApportionmentVersions",
            summary = "Every version of an apportionment: when, by whom and why it was decided 目标分解的历次决定")
    @APIResponse(
            responseCode = "200",
            description = "Ascending by version 按版本升序",
            content =
                    @Content(
                            schema = @Schema(implementation = Versions.class),
                            examples = @ExampleObject(name = "versions", value = ApportionmentExamples.VERSIONS)))
    public Response versions(
            @Parameter(description = PLAN, example = "chizhou-2015") @PathParam("plan") String plan,
            @Parameter(description = TARGET, example = "HIGHTECH_SHARE") @PathParam("target") String target,
            @BeanParam @Valid Paging paging) {
        return versioned.list(reading.versions(plan, target, paging));
    }

    @GET
    @Path("{plan}/targets/{target}/apportionment/versions/{version}")
    @Operation(
            operationId = "getApportionmentVersion",
            summary = "The values of one version, of the zones within scope 某版的分解值")
    @APIResponse(
            responseCode = "200",
            description = "That version 该版",
            content =
                    @Content(
                            schema = @Schema(implementation = Apportionment.class),
                            examples =
                                    @ExampleObject(
                                            name = "apportionment",
                                            value = ApportionmentExamples.APPORTIONMENT)))
    public Response version(
            @Parameter(description = PLAN, example = "chizhou-2015") @PathParam("plan") String plan,
            @Parameter(description = TARGET, example = "HIGHTECH_SHARE") @PathParam("target") String target,
            @Parameter(description = "Version of the apportionment 分解版本", example = "1") @PathParam("version")
                    int version) {
        return versioned.ok(version, reading.find(plan, target, version));
    }
}
