package io.zonewatch.registry.contact;

import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.registry.OneLine;
import io.zonewatch.registry.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is to be erased, named in exactly one way, and why. */
@Schema(
        name = "ContactErasure",
        description = "Whose data is erased, named by sub, by e-mail, or by role and name; and why 待清除的个人")
record ErasureForm(
        @Schema(description = "OIDC sub of the person 账号标识", nullable = true) @Size(min = 1, max = 255) @OneLine
        String sub,

        @Schema(
                description = "E-mail address; everybody with it 电子邮箱",
                nullable = true,
                examples = "statistician.u0011@example.invalid")
        @Size(max = 254)
        @Pattern(regexp = Contact.EMAIL)
        String email,

        @Schema(description = "Role, together with the name 角色（与姓名一同给出）", nullable = true)
        ContactRole role,

        @Schema(description = "Name, together with the role 姓名（与角色一同给出）", nullable = true)
        @Size(min = 1, max = 200)
        @OneLine
        String name,

        @Schema(
                description = "Why, without personal data; it stays in the audit trail 原因（不得含个人信息，永久留存）",
                examples = "申请编号 2016-17")
        @NotNull
        @Size(min = 1, max = 500)
        @OneLine
        String reason) {

    ErasureForm {
        sub = Texts.strip(sub);
        email = Texts.strip(email);
        name = Texts.strip(name);
        reason = Texts.strip(reason);
    }

    /** Makes sure that one way was used, whole; throws erasure-invalid. */
    void requireOneWay() {
        boolean bySub = sub != null && email == null && role == null && name == null;
        boolean byEmail = sub == null && email != null && role == null && name == null;
        boolean byName = sub == null && email == null && role != null && name != null;
        if (!bySub && !byEmail && !byName) {
            throw Problem.of(ContactProblem.ERASURE_INVALID).at("", ContactProblem.PERSON_NOT_NAMED);
        }
    }

    /** Whether this is who was named. */
    boolean names(Contact contact) {
        return sub != null
                ? sub.equals(contact.sub())
                : email != null
                        ? email.equalsIgnoreCase(contact.email())
                        : role == contact.role() && name.equals(contact.name());
    }

    /** The texts that were given about the person. */
    List<String> texts() {
        return Stream.of(sub, email, name).filter(Objects::nonNull).toList();
    }
}
