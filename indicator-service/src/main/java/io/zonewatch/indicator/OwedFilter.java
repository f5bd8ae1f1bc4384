package io.zonewatch.indicator;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** By unit, form and division what is owed can be narrowed down; all that are given must hold. */
public abstract class OwedFilter extends UnitFilter {

    @QueryParam("division")
    @Pattern(regexp = "[1-9][0-9]{1,5}")
    @Parameter(
            description = "Division code or its beginning; trailing zero pairs mean all within 行政区划",
            example = "3417")
    public String division;

    /** The conditions as SQL on {@code obligation o}, each with a leading {@code and}. */
    protected final String owedSql() {
        return sqlOn("o") + condition(division, "o.division like ?");
    }

    /** The arguments of {@link #owedSql}, in its order; more may be added. */
    protected final List<Object> owedArguments() {
        List<Object> arguments = new ArrayList<>(unitAndForm());
        if (division != null) {
            arguments.add(Divisions.within(division));
        }
        return arguments;
    }
}
