package io.zonewatch.registry.contact;

import io.zonewatch.registry.OneLine;
import io.zonewatch.registry.Texts;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person of a unit.
 *
 * @param email where to write to, or null
 * @param locale language to write in
 * @param sub the person's OIDC {@code sub}, or null
 */
@Embeddable
@Schema(description = "A person of a unit 联系人")
record Contact(
        @Schema(description = "What the person is to the unit 角色")
        @NotNull
        @Enumerated(EnumType.STRING)
        @Column(name = "role")
        ContactRole role,

        @Schema(description = "Name 姓名", examples = "统计员(合成)·池州经开区")
        @NotNull
        @Size(min = 1, max = 200)
        @OneLine
        @Column(name = "name")
        String name,

        @Schema(description = "E-mail address 电子邮箱", nullable = true, examples = "statistician.u0011@example.invalid")
        @Size(max = 254)
        @Pattern(regexp = Contact.EMAIL)
        @Column(name = "email")
        String email,

        @Schema(
                description = "Language to write in 语言",
                enumeration = {"zh-CN", "en"})
        @NotNull
        @Pattern(regexp = "zh-CN|en")
        @Column(name = "locale")
        String locale,

        @Schema(description = "OIDC sub of the person, if there is an account 账号标识", nullable = true)
        @Size(min = 1, max = 255)
        @OneLine
        @Column(name = "sub")
        String sub) {

    /**
     * A mailbox of ASCII letters (RFC 5321, 4.1.2 and 4.5.3.1): a dot-string of at most 64, and a domain of at least two
     * labels. Neither quoted strings nor address literals: nobody's mailbox in practice, and a way to smuggle in headers.
     */
    static final String EMAIL =
            "(?=.{1,254}$)(?=[^@]{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

    Contact {
        name = Texts.strip(name);
        email = Texts.strip(email);
        sub = Texts.strip(sub);
    }

    /** Whether a text quotes name, mailbox or account. */
    boolean isQuotedBy(String text) {
        String quoting = text.toLowerCase(Locale.ROOT);
        return Stream.of(name, email, sub)
                .filter(Objects::nonNull)
                .anyMatch(own -> quoting.contains(own.toLowerCase(Locale.ROOT)));
    }

    /** Two entries with the same identity are the same person in the same role. */
    Identity identity() {
        return new Identity(role, email == null ? name : email.toLowerCase(Locale.ROOT));
    }

    /** Role and mailbox, or role and name of somebody without one. */
    record Identity(ContactRole role, String address) {}
}
