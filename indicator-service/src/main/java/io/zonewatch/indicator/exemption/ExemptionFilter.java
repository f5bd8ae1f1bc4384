package io.zonewatch.indicator.exemption;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** By what exemptions can be narrowed down; all that are given must hold. */
public final class ExemptionFilter {

    @QueryParam("unit")
    @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,31}")
    @Parameter(description = "Code of the unit 单位代码", example = "U0011")
    String unit;

    @QueryParam("form")
    @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]{1,31}")
    @Parameter(description = "Code of the form 报表代码", example = "M-IND")
    String form;

    /** The conditions as SQL on {@code exemption e}, each with a leading {@code and}. */
    String sql() {
        return (unit == null ? "" : " and e.unit = ?") + (form == null ? "" : " and e.form = ?");
    }

    /** The arguments of {@link #sql()}, in its order. */
    List<String> arguments() {
        return Stream.of(unit, form).filter(Objects::nonNull).toList();
    }
}
