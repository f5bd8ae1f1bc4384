package io.zonewatch.registry.supervision;

import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.registry.OneLine;
import io.zonewatch.registry.Texts;
import io.zonewatch.registry.unit.Codes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody who acts in office: by post, by name, or by both. Never with private data.
 *
 * @param department code of the department
 * @param post post held there, or null
 * @param person name, or null
 */
@Schema(name = "Official", description = "Somebody who acts in office 工作人员")
public record Official(
        @Schema(description = "Code of the department 部门代码", examples = "U0002") @NotNull @Pattern(regexp = Codes.UNIT)
        String department,

        @Schema(description = "Post held there 职务", nullable = true, examples = "副主任")
        @Size(min = 1, max = 100)
        @OneLine
        String post,

        @Schema(description = "Name 姓名", nullable = true) @Size(min = 1, max = 100) @OneLine
        String person) {

    public Official {
        post = Texts.strip(post);
        person = Texts.strip(person);
    }

    /** The same, but only those who are told names learn the name. */
    public Official told(boolean names) {
        return names ? this : new Official(department, post, null);
    }

    /** The same without the name, as events tell it. */
    public Post withoutName() {
        return new Post(department, post);
    }

    /** A post in a department; no personal data. */
    public record Post(String department, String post) {}

    /** Adds what is wrong. */
    public void check(String place, Problem problem) {
        if (post == null && person == null) {
            problem.at(place, SupervisionFault.NEITHER_POST_NOR_PERSON);
        }
    }
}
