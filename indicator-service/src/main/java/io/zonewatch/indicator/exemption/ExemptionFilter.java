package io.zonewatch.indicator.exemption;

import io.zonewatch.indicator.UnitFilter;
import java.util.List;

/** By what exemptions can be narrowed down; all that are given must hold. */
public final class ExemptionFilter extends UnitFilter {

    /** The conditions as SQL on {@code exemption e}, each with a leading {@code and}. */
    String sql() {
        return sqlOn("e");
    }

    /** The arguments of {@link #sql()}, in its order. */
    List<String> arguments() {
        return unitAndForm();
    }
}
