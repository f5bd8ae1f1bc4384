package io.zonewatch.indicator.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zonewatch.indicator.unit.Designation;
import io.zonewatch.indicator.unit.UnitKind;
import io.zonewatch.indicator.unit.ZoneLevel;
import io.zonewatch.indicator.unit.ZoneType;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Which units owe a form: those that are registered at the period's end and then meet every condition. A condition that is
 * left out is met by all. Level, type and designation are asked of zones only; other units have none.
 *
 * @param kinds of one of these kinds
 * @param levels a zone of one of these levels, or null
 * @param types a zone of one of these types, or null
 * @param divisions in a division whose GB/T 2260 code begins with one of these, or null
 * @param designations a zone that holds one of these designations 品牌, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OwedBy(
        @NotEmpty List<@NotNull UnitKind> kinds,
        @Size(min = 1, max = 10) List<@NotNull ZoneLevel> levels,
        @Size(min = 1, max = 10) List<@NotNull ZoneType> types,

        @Size(min = 1, max = 500) List<@NotNull @Pattern(regexp = "[1-9][0-9]{1,5}") String> divisions,

        @Size(min = 1, max = 20) List<@NotNull Designation> designations) {

    /** Whether it sets conditions on zones though no zone owes by it. */
    boolean setsConditionsOnNoZones() {
        return !kinds.contains(UnitKind.ZONE) && (levels != null || types != null || designations != null);
    }
}
