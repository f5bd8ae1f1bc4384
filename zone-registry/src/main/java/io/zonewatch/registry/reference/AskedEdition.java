package io.zonewatch.registry.reference;

import io.zonewatch.chassis.problem.BodyFault;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which edition is asked for: by version, or by the day on which its codes hold. */
final class AskedEdition {

    @Parameter(description = "All codes of this version, whether they still hold or not 版本", example = "2017")
    @QueryParam("version")
    @Pattern(regexp = "[0-9]{4}")
    String version;

    @Parameter(
            description = "The codes that hold on this day; today if neither it nor a version is given 查询日期",
            schema = @Schema(format = "date"),
            example = "2016-03-31")
    @QueryParam("validOn")
    LocalDate validOn;

    /** Asked of one catalogue. */
    sealed interface Asked {
        /** By version. */
        record Version(String version) implements Asked {}

        /** By day. */
        record Day(LocalDate day) implements Asked {}
    }

    /**
     * What is asked for.
     *
     * @throws Problem invalid-parameter if both are given
     */
    Asked asked(LocalDate today) {
        if (version == null) {
            return new Asked.Day(validOn == null ? today : validOn);
        }
        if (validOn != null) {
            throw Problem.of(ChassisProblem.INVALID_PARAMETER).at("validOn", BodyFault.INVALID);
        }
        return new Asked.Version(version);
    }
}
