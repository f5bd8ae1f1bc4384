package io.zonewatch.registry.supervision.group;

import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.registry.OneLine;
import io.zonewatch.registry.Texts;
import io.zonewatch.registry.supervision.SupervisionProblem;
import io.zonewatch.registry.unit.CivilDate;
import io.zonewatch.registry.unit.Names;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The group as one document sets it up: whole, until the next document does. */
@Schema(name = "SupervisionGroup", description = "The group as one document sets it up 推进小组组成")
record Group(
        @Schema(description = "First day on which this holds 生效日期", examples = "2016-01-01") @NotNull @CivilDate
        LocalDate validFrom,

        @Schema(description = "Document that sets it up 文号", examples = "池政办秘〔2015〕1号")
        @NotNull
        @Size(min = 1, max = 200)
        @OneLine
        String documentNumber,

        @Schema(description = "Why 事由", examples = "成立推进小组 / set up") @NotNull @Size(min = 1, max = 1000)
        String reason,

        @Schema(description = "Name of the group 小组名称") @Valid @NotNull
        Names names,

        @Schema(description = "Its office 办公室") @Valid @NotNull
        Office office,

        @Schema(description = "What the group is for 职责", nullable = true) @Size(min = 1, max = 10_000)
        String duties,

        @Schema(description = "Its members, in the order of the document 成员") @NotNull @Size(max = 500)
        List<@Valid @NotNull Member> members) {

    Group {
        documentNumber = Texts.strip(documentNumber);
        reason = Texts.strip(reason);
        duties = Texts.strip(duties);
    }

    /**
     * Makes sure that its members are named and serve for some time.
     *
     * @throws Problem supervision-invalid
     */
    void check() {
        Problem problem = Problem.of(SupervisionProblem.SUPERVISION_INVALID);
        for (int i = 0; i < members.size(); i++) {
            members.get(i).check("/members/" + i, problem);
        }
        if (problem.hasPlaces()) {
            throw problem;
        }
    }

    /** Codes of units by the place at which they are named. */
    Map<String, String> named() {
        Map<String, String> named = new LinkedHashMap<>();
        named.put("/office/department", office.department());
        for (int i = 0; i < members.size(); i++) {
            named.put("/members/" + i + "/department", members.get(i).department());
        }
        return named;
    }
}
