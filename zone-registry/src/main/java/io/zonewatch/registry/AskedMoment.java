package io.zonewatch.registry;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.problem.BodyFault;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters {@code validOn} and {@code asOf} of every read. */
public final class AskedMoment {

    private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    @Parameter(
            description = "What holds on this day; today if it is not given 查询日期",
            schema = @Schema(format = "date"),
            example = "2016-03-31")
    @QueryParam("validOn")
    @Pattern(regexp = DAY)
    String validOn;

    @BeanParam
    @Valid
    AskedKnowledge knowledge;

    /**
     * The moment asked for.
     *
     * @throws Problem invalid-parameter if the one is no day, the other no instant or one that is still to come
     */
    public Moment at(BusinessClock clock) {
        return new Moment(day(clock.today()), knowledge.at(clock));
    }

    private LocalDate day(LocalDate today) {
        try {
            return validOn == null ? today : LocalDate.parse(validOn);
        } catch (DateTimeException e) {
            throw Problem.of(ChassisProblem.INVALID_PARAMETER).at("validOn", BodyFault.WRONG_FORMAT);
        }
    }
}
