package io.zonewatch.registry.supervision.meeting;

import io.zonewatch.registry.OneLine;
import io.zonewatch.registry.Paper;
import io.zonewatch.registry.Texts;
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

/** A meeting to be planned. */
@Schema(name = "MeetingPlan", description = "A meeting to be planned 会议计划")
record MeetingForm(
        @Schema(description = "Code of the unit that calls it 召集单位", examples = "U0002")
        @NotNull
        @Pattern(regexp = Codes.UNIT)
        String convener,

        @Schema(description = "Codes of the units that are to come 参会单位") @NotNull @Size(max = 200)
        List<@NotNull @Pattern(regexp = Codes.UNIT) String> units,

        @Schema(description = "What it is about 会议主题", examples = "开发区转型升级第一次会商会议")
        @NotNull
        @Size(min = 1, max = 200)
        @OneLine
        String subject,

        @Schema(description = "Items of the agenda 议程", nullable = true) @Size(max = 50)
        List<@NotNull @Size(min = 1, max = 500) String> agenda,

        @Schema(description = "Day for which it is planned 计划日期", examples = "2016-03-15") @NotNull @CivilDate
        LocalDate plannedFor,

        @Schema(description = "What the planning rests on 依据") @Valid @NotNull
        Paper planned) {

    MeetingForm {
        subject = Texts.strip(subject);
    }

    Meeting meeting() {
        return new Meeting(convener, units, subject, agenda == null ? List.of() : agenda, plannedFor, planned, null);
    }

    /** Codes of units by the place at which they are named. */
    Map<String, String> named() {
        Map<String, String> named = new LinkedHashMap<>();
        named.put("/convener", convener);
        for (int i = 0; i < units.size(); i++) {
            named.put("/units/" + i, units.get(i));
        }
        return named;
    }
}
