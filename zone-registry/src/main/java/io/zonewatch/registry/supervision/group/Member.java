package io.zonewatch.registry.supervision.group;

import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.registry.OneLine;
import io.zonewatch.registry.Texts;
import io.zonewatch.registry.supervision.Official;
import io.zonewatch.registry.supervision.SupervisionFault;
import io.zonewatch.registry.unit.CivilDate;
import io.zonewatch.registry.unit.Codes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A member of the group, in office: by post, by name, or by both. Never with private data.
 *
 * @param responsibility what the member answers for, or null
 * @param until first day on which no longer, or null
 */
@Schema(name = "GroupMember", description = "A member of the group, in office 推进小组成员")
record Member(
        @Schema(description = "Code of the department 部门代码", examples = "U0002") @NotNull @Pattern(regexp = Codes.UNIT)
        String department,

        @Schema(description = "Post held there 职务", nullable = true, examples = "主任") @Size(min = 1, max = 100) @OneLine
        String post,

        @Schema(description = "Name 姓名", nullable = true) @Size(min = 1, max = 100) @OneLine
        String person,

        @Schema(description = "Place in the group 组内职务") @NotNull
        Duty duty,

        @Schema(description = "What the member answers for 分工", nullable = true) @Size(min = 1, max = 1000)
        String responsibility,

        @Schema(description = "First day 任职起始日期", examples = "2016-01-01") @NotNull @CivilDate
        LocalDate since,

        @Schema(description = "First day on which no longer 任职终止日期", nullable = true) @CivilDate
        LocalDate until) {

    Member {
        post = Texts.strip(post);
        person = Texts.strip(person);
        responsibility = Texts.strip(responsibility);
    }

    /** Whether in office on a day. */
    boolean servesOn(LocalDate day) {
        return !since.isAfter(day) && (until == null || until.isAfter(day));
    }

    /** The same, but only those who are told names learn the name. */
    Member told(boolean names) {
        return names ? this : new Member(department, post, null, duty, responsibility, since, until);
    }

    void check(String place, Problem problem) {
        new Official(department, post, person).check(place, problem);
        if (until != null && !until.isAfter(since)) {
            problem.at(place + "/until", SupervisionFault.END_NOT_AFTER_BEGINNING, since);
        }
    }
}
