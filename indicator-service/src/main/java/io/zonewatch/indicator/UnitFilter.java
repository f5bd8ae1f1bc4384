package io.zonewatch.indicator;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** By unit and form what units owe, and what hangs on it, can be narrowed down everywhere; all that are given must hold. */
public abstract class UnitFilter {

    @QueryParam("unit")
    @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,31}")
    @Parameter(description = "Code of the unit 单位代码", example = "U0011")
    public String unit;

    @QueryParam("form")
    @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]{1,31}")
    @Parameter(description = "Code of the form 报表代码", example = "M-IND")
    public String form;

    /**
     * The conditions as SQL, each with a leading {@code and}.
     *
     * @param table alias of a table with the columns {@code unit} and {@code form}
     */
    protected final String sqlOn(String table) {
        return condition(unit, table + ".unit = ?") + condition(form, table + ".form = ?");
    }

    /** The arguments of {@link #sqlOn}, in its order. */
    protected final List<String> unitAndForm() {
        return Stream.of(unit, form).filter(Objects::nonNull).toList();
    }

    /** A condition with a leading {@code and} if its value is given, or nothing. */
    protected static String condition(Object value, String sql) {
        return value == null ? "" : " and " + sql;
    }
}
