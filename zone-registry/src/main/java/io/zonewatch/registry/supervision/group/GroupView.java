package io.zonewatch.registry.supervision.group;

import io.zonewatch.registry.unit.Names;
import io.zonewatch.reporting.ReportingZone;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The group as it is on a day, as known at an instant. */
@Schema(name = "SupervisionGroupOnDay", description = "The group on a day 推进小组当日组成")
record GroupView(
        @Schema(description = "Name of the group 小组名称") Names names,
        @Schema(description = "Its office 办公室") Office office,

        @Schema(description = "What the group is for 职责", nullable = true)
        String duties,

        @Schema(
                description =
                        "Who is in office on the day; names are told to administrators, reviewers and auditors only 当日在任成员")
        List<Member> members,

        @Schema(description = "First day on which this holds 生效日期")
        LocalDate validFrom,

        @Schema(description = "Document that sets it up 文号") String documentNumber,
        @Schema(description = "Why 事由") String reason,

        @Schema(description = "Business time at which it was recorded 记录时间")
        OffsetDateTime recordedAt,

        @Schema(description = "Counts what was recorded; the version of the entity tag 序号")
        long sequence) {

    /**
     * The group on a day.
     *
     * @param names whether the caller is told the names of the members
     */
    static GroupView of(GroupStore.Version version, long sequence, LocalDate day, boolean names) {
        Group group = version.group();
        return new GroupView(
                group.names(),
                group.office(),
                group.duties(),
                group.members().stream()
                        .filter(one -> one.servesOn(day))
                        .map(one -> one.told(names))
                        .toList(),
                group.validFrom(),
                group.documentNumber(),
                group.reason(),
                ReportingZone.offsetOf(version.recordedAt()),
                sequence);
    }
}
