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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a meeting was held, and what came of it. */
@Schema(name = "MeetingHolding", description = "That a meeting was held, and what came of it 会议召开情况")
record HoldingForm(
        @Schema(description = "Day on which it was held, not in the future 召开日期", examples = "2016-01-01")
        @NotNull
        @CivilDate
        LocalDate on,

        @Schema(description = "Document it rests on 文号", examples = "池推进办〔2016〕2号")
        @NotNull
        @Size(min = 1, max = 200)
        @OneLine
        String documentNumber,

        @Schema(description = "Why, or a note 说明", examples = "如期召开 / held as planned")
        @NotNull
        @Size(min = 1, max = 1000)
        String reason,

        @Schema(description = "Text of the minutes 会议纪要正文", nullable = true) @Size(max = 20_000)
        String minutes,

        @Schema(description = "Number under which the minutes were issued 会议纪要文号", nullable = true)
        @Size(min = 1, max = 200)
        @OneLine
        String minutesNumber,

        @Schema(description = "What was decided, in the order of the minutes 议定事项") @NotNull @Size(max = 100)
        List<@Valid @NotNull Decided> decisions) {

    HoldingForm {
        documentNumber = Texts.strip(documentNumber);
        reason = Texts.strip(reason);
        minutesNumber = Texts.strip(minutesNumber);
    }

    /** What somebody has to do. */
    @Schema(name = "MeetingDecided", description = "What somebody has to do 议定事项")
    record Decided(
            @Schema(description = "What 事项") @NotNull @Size(min = 1, max = 2000)
            String text,

            @Schema(description = "Code of the unit that has to do it 责任单位", examples = "U0011")
            @NotNull
            @Pattern(regexp = Codes.UNIT)
            String responsible,

            @Schema(description = "Last day to do it 完成期限", examples = "2016-06-30") @NotNull @CivilDate
            LocalDate due) {}

    MeetingEnd.Held held() {
        List<Decision> numbered = new ArrayList<>();
        for (Decided one : decisions) {
            numbered.add(new Decision(numbered.size() + 1, one.text(), one.responsible(), one.due(), null));
        }
        return new MeetingEnd.Held(new Paper(on, documentNumber, reason), minutes, minutesNumber, numbered);
    }

    /** Codes of units by the place at which they are named. */
    Map<String, String> named() {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < decisions.size(); i++) {
            named.put("/decisions/" + i + "/responsible", decisions.get(i).responsible());
        }
        return named;
    }

    /** The same without the units that have to carry out these decisions. */
    Map<String, String> namedBeside(List<Decision> decisions) {
        Map<String, String> named = named();
        named.values().removeAll(decisions.stream().map(Decision::responsible).toList());
        return named;
    }
}
