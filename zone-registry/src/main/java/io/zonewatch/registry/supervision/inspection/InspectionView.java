package io.zonewatch.registry.supervision.inspection;

import io.zonewatch.registry.Paper;
import io.zonewatch.registry.supervision.ActState;
import io.zonewatch.registry.supervision.Kept;
import io.zonewatch.registry.supervision.Official;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An inspection as it is on a day. */
@Schema(name = "Inspection", description = "An inspection on a day 调研督查")
record InspectionView(
        @Schema(description = "Its id 标识") UUID id,
        @Schema(description = "State on the day 状态") ActState state,

        @Schema(description = "Code of the unit inspected 被督查单位", examples = "U0011")
        String unit,

        @Schema(description = "What it is about 督查内容") String subject,

        @Schema(description = "Who inspects; names are told to administrators, reviewers and auditors only 督查人员")
        List<Official> inspectors,

        @Schema(description = "Day for which it is planned 计划日期")
        LocalDate plannedFor,

        @Schema(description = "What the planning rests on 计划依据")
        Paper planned,

        @Schema(description = "That it was held 督查情况", nullable = true)
        Paper held,

        @Schema(description = "That it was cancelled 取消情况", nullable = true)
        Paper cancelled,

        @Schema(description = "What is wrong 发现问题") List<FindingView> findings,

        @Schema(description = "Business time at which this was recorded 记录时间")
        OffsetDateTime recordedAt,

        @Schema(description = "Counts what was recorded; the version of the entity tag 序号")
        long sequence) {

    /** A finding as it is on a day. */
    @Schema(name = "InspectionFinding", description = "What an inspection found wrong 发现问题")
    record FindingView(
            @Schema(description = "Its place in the report 序号")
            int number,

            @Schema(description = "Clause that is not kept 条款", nullable = true)
            String clause,

            @Schema(description = "What is wrong 问题描述") String text,

            @Schema(description = "Last day to put it right 整改期限")
            LocalDate term,

            @Schema(description = "State on the day 状态") FindingState state,

            @Schema(description = "The steps up to the day 后续步骤")
            List<FollowUpView> followUps) {

        static FindingView of(Finding finding, LocalDate day) {
            return new FindingView(
                    finding.number(),
                    finding.clause(),
                    finding.text(),
                    finding.term(),
                    finding.on(day),
                    finding.followUps().stream()
                            .filter(step -> !step.paper().on().isAfter(day))
                            .map(step -> new FollowUpView(step.state(), step.paper()))
                            .toList());
        }
    }

    /** A step in following a finding up. */
    @Schema(name = "FindingFollowUp", description = "A step in following a finding up 整改步骤")
    record FollowUpView(
            @Schema(description = "State it led to 状态") FindingState state,
            @Schema(description = "What it rests on 依据") Paper paper) {}

    /**
     * The inspection on a day.
     *
     * @param names whether the caller is told the names of the inspectors
     */
    static InspectionView on(LocalDate day, Kept<Inspection> kept, boolean names) {
        Inspection inspection = kept.act();
        Optional<InspectionEnd.Held> held = inspection.heldBy(day);
        return new InspectionView(
                kept.id(),
                inspection.on(day),
                inspection.unit(),
                inspection.subject(),
                inspection.inspectors().stream().map(one -> one.told(names)).toList(),
                inspection.plannedFor(),
                inspection.planned(),
                held.map(InspectionEnd.Held::paper).orElse(null),
                inspection.cancelledBy(day),
                held.map(InspectionEnd.Held::findings).orElse(List.of()).stream()
                        .map(one -> FindingView.of(one, day))
                        .toList(),
                kept.recorded(),
                kept.sequence());
    }
}
