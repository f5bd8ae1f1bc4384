package io.zonewatch.registry.supervision.meeting;

import io.zonewatch.registry.Paper;
import io.zonewatch.registry.supervision.ActState;
import io.zonewatch.registry.supervision.Kept;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A meeting as it is on a day. */
@Schema(name = "Meeting", description = "A consultation meeting on a day 会商会议")
record MeetingView(
        @Schema(description = "Its id 标识") UUID id,
        @Schema(description = "State on the day 状态") ActState state,

        @Schema(description = "Code of the unit that calls it 召集单位", examples = "U0002")
        String convener,

        @Schema(description = "Codes of the units that are to come 参会单位")
        List<String> units,

        @Schema(description = "What it is about 会议主题") String subject,
        @Schema(description = "Items of the agenda 议程") List<String> agenda,

        @Schema(description = "Day for which it is planned 计划日期")
        LocalDate plannedFor,

        @Schema(description = "What the planning rests on 计划依据")
        Paper planned,

        @Schema(description = "That it was held 召开情况", nullable = true)
        Paper held,

        @Schema(description = "That it was cancelled 取消情况", nullable = true)
        Paper cancelled,

        @Schema(description = "Text of the minutes 会议纪要正文", nullable = true)
        String minutes,

        @Schema(description = "Number of the minutes 会议纪要文号", nullable = true)
        String minutesNumber,

        @Schema(
                description =
                        "What was decided, as far as it concerns your units; all of it, if you see the convener 议定事项")
        List<DecisionView> decisions,

        @Schema(description = "Business time at which this was recorded 记录时间")
        OffsetDateTime recordedAt,

        @Schema(description = "Counts what was recorded; the version of the entity tag 序号")
        long sequence) {

    /** A decision as it is on a day. */
    @Schema(name = "MeetingDecision", description = "What a meeting decided 议定事项")
    record DecisionView(
            @Schema(description = "Its place in the minutes 序号")
            int number,

            @Schema(description = "What 事项") String text,

            @Schema(description = "Code of the unit that has to do it 责任单位")
            String responsible,

            @Schema(description = "Last day to do it 完成期限") LocalDate due,
            @Schema(description = "State on the day 状态") DecisionState state,

            @Schema(description = "What its completion rests on 完成依据", nullable = true)
            Paper done) {

        static DecisionView of(Decision decision, LocalDate day) {
            DecisionState state = decision.on(day);
            return new DecisionView(
                    decision.number(),
                    decision.text(),
                    decision.responsible(),
                    decision.due(),
                    state,
                    state == DecisionState.DONE ? decision.done() : null);
        }
    }

    /** The meeting on a day, for somebody for whom these units exist. */
    static MeetingView on(LocalDate day, Kept<Meeting> kept, Set<String> visible) {
        Meeting meeting = kept.act();
        Optional<MeetingEnd.Held> held = meeting.heldBy(day);
        return new MeetingView(
                kept.id(),
                meeting.on(day),
                meeting.convener(),
                meeting.units().stream().filter(visible::contains).toList(),
                meeting.subject(),
                meeting.agenda(),
                meeting.plannedFor(),
                meeting.planned(),
                held.map(MeetingEnd.Held::paper).orElse(null),
                meeting.cancelledBy(day),
                held.map(MeetingEnd.Held::minutes).orElse(null),
                held.map(MeetingEnd.Held::minutesNumber).orElse(null),
                held.map(MeetingEnd.Held::decisions).orElse(List.of()).stream()
                        .filter(one -> visible.contains(meeting.convener()) || visible.contains(one.responsible()))
                        .map(one -> DecisionView.of(one, day))
                        .toList(),
                kept.recorded(),
                kept.sequence());
    }
}
