package io.zonewatch.indicator.matrix;

import io.zonewatch.chassis.problem.BodyFault;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.indicator.Divisions;
import io.zonewatch.indicator.IndicatorProblem;
import io.zonewatch.indicator.form.FormVersion;
import io.zonewatch.reporting.Period;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which part of the matrix is asked for. */
public final class MatrixFilter {

    private static final int MOST = 60;
    private static final String PERIOD = "[0-9]{4}(-(0[1-9]|1[0-2])|-Q[1-4])?";

    @QueryParam("form")
    @NotNull
    @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]{1,31}")
    @Parameter(description = "Code of the form 报表代码", example = "M-IND", required = true)
    String form;

    @QueryParam("from")
    @NotNull
    @Pattern(regexp = PERIOD)
    @Parameter(description = "First period 首期", example = "2016-02", required = true)
    String from;

    @QueryParam("to")
    @NotNull
    @Pattern(regexp = PERIOD)
    @Parameter(
            description = "Last period, of the same kind and at most 60 further on 末期",
            example = "2016-12",
            required = true)
    String to;

    @QueryParam("division")
    @Pattern(regexp = "[1-9][0-9]{1,5}")
    @Parameter(
            description = "Division code or its beginning; trailing zero pairs mean all within 行政区划",
            example = "3417")
    String division;

    /**
     * The periods, in order. Nobody owes a form that does not exist, nor one of months by quarters: both are told, and not answered with an empty
     * table.
     *
     * @param known the form that is asked for, if there is one
     * @throws Problem invalid-parameter if there is no such form, the first period and the last are not of its kind, lie the wrong way round or too
     *     far apart, or lie outside the calendar
     */
    List<Period> periods(Optional<FormVersion> known) {
        Period first = period("from", from);
        Period last = period("to", to);
        FormVersion asked = known.orElseThrow(
                () -> Problem.of(ChassisProblem.INVALID_PARAMETER).at("form", IndicatorProblem.UNKNOWN_FORM, form));
        if (asked.frequency() != first.frequency()) {
            throw Problem.of(ChassisProblem.INVALID_PARAMETER).at("from", IndicatorProblem.WRONG_FREQUENCY);
        }
        if (first.frequency() != last.frequency()) {
            throw Problem.of(ChassisProblem.INVALID_PARAMETER).at("to", IndicatorProblem.WRONG_FREQUENCY);
        }
        if (last.compareTo(first) < 0) {
            throw Problem.of(ChassisProblem.INVALID_PARAMETER).at("to", IndicatorProblem.TERM_REVERSED);
        }
        List<Period> periods = Stream.iterate(first, period -> period.compareTo(last) <= 0, Period::next)
                .limit(MOST + 1L)
                .toList();
        if (periods.size() > MOST) {
            throw Problem.of(ChassisProblem.INVALID_PARAMETER).at("to", IndicatorProblem.TOO_MANY_PERIODS, MOST);
        }
        return periods;
    }

    /** What division codes begin with; {@code %} where none is given. */
    String divisions() {
        return division == null ? "%" : Divisions.within(division);
    }

    private static Period period(String parameter, String text) {
        try {
            return Period.parse(text);
        } catch (IllegalArgumentException e) {
            throw Problem.of(ChassisProblem.INVALID_PARAMETER).at(parameter, BodyFault.WRONG_FORMAT);
        }
    }
}
