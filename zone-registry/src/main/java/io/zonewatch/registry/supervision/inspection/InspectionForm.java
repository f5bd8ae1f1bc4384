package io.zonewatch.registry.supervision.inspection;

import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.registry.OneLine;
import io.zonewatch.registry.Paper;
import io.zonewatch.registry.Texts;
import io.zonewatch.registry.supervision.Official;
import io.zonewatch.registry.supervision.SupervisionProblem;
import io.zonewatch.registry.unit.CivilDate;
import io.zonewatch.registry.unit.Codes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An inspection to be planned. */
@Schema(name = "InspectionPlan", description = "An inspection to be planned 督查计划")
record InspectionForm(
        @Schema(description = "Code of the unit to be inspected 被督查单位", examples = "U0011")
        @NotNull
        @Pattern(regexp = Codes.UNIT)
        String unit,

        @Schema(description = "What it is about 督查内容", examples = "节约集约用地专项督查")
        @NotNull
        @Size(min = 1, max = 200)
        @OneLine
        String subject,

        @Schema(description = "Who inspects 督查人员") @NotNull @Size(min = 1, max = 50)
        List<@Valid @NotNull Official> inspectors,

        @Schema(description = "Day for which it is planned 计划日期", examples = "2016-04-20") @NotNull @CivilDate
        LocalDate plannedFor,

        @Schema(description = "What the planning rests on 依据") @Valid @NotNull
        Paper planned) {

    InspectionForm {
        subject = Texts.strip(subject);
    }

    /**
     * The inspection as planned.
     *
     * @throws Problem supervision-invalid if an inspector has neither post nor name
     */
    Inspection inspection() {
        Problem problem = Problem.of(SupervisionProblem.SUPERVISION_INVALID);
        for (int i = 0; i < inspectors.size(); i++) {
            inspectors.get(i).check("/inspectors/" + i, problem);
        }
        if (problem.hasPlaces()) {
            throw problem;
        }
        return new Inspection(unit, subject, inspectors, plannedFor, planned, null);
    }

    /** Codes of units by the place at which they are named. */
    Map<String, String> named() {
        Map<String, String> named = new LinkedHashMap<>();
        named.put("/unit", unit);
        for (int i = 0; i < inspectors.size(); i++) {
            named.put("/inspectors/" + i + "/department", inspectors.get(i).department());
        }
        return named;
    }
}
