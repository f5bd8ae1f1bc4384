package io.zonewatch.registry.contact;

import io.zonewatch.registry.OneLine;
import io.zonewatch.registry.Texts;
import io.zonewatch.registry.unit.CivilDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person of a unit.
 *
 * @param email where to write to, or null
 * @param phone where to call ({@link PhoneNumber}), or null
 * @param chat accounts in chats, or null
 * @param locale language to write in
 * @param sub the person's OIDC {@code sub}, or null
 * @param validFrom first day in this role; in a request it may be missing
 * @param validTo first day on which no longer, or null
 */
@Schema(description = "A person of a unit 联系人")
record Contact(
        @Schema(description = "What the person is to the unit 角色") @NotNull
        ContactRole role,

        @Schema(description = "Name 姓名", examples = "统计员(合成)·池州经开区") @NotNull @Size(min = 1, max = 200) @OneLine
        String name,

        @Schema(description = "E-mail address 电子邮箱", nullable = true, examples = "statistician.u0011@example.invalid")
        @Size(max = 254)
        @Pattern(regexp = Contact.EMAIL)
        String email,

        @Schema(
                description = "Telephone number: international (+…), or Chinese, a landline with its area code. It is "
                        + "answered as + and digits, with an extension after ;ext= 电话（固定电话须含区号，统一存为国际格式）",
                nullable = true)
        @Size(max = 60)
        @Pattern(regexp = PhoneNumber.FORM)
        String phone,

        @Schema(nullable = true) @Valid ChatIds chat,

        @Schema(
                description = "Language to write in 语言",
                enumeration = {"zh-CN", "en"})
        @NotNull
        @Pattern(regexp = "zh-CN|en")
        String locale,

        @Schema(description = "OIDC sub of the person, if there is an account 账号标识", nullable = true)
        @Size(min = 1, max = 255)
        @OneLine
        String sub,

        @Schema(
                description =
                        "First day in this role; if it is not given, as before for whoever is on the list already, else "
                                + "the list's first day 任职起始日期",
                nullable = true,
                examples = "2016-01-01")
        @CivilDate
        LocalDate validFrom,

        @Schema(description = "First day on which no longer 任职终止日期(不含)", nullable = true) @CivilDate
        LocalDate validTo)
        implements Entry {

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
        phone = PhoneNumber.normalised(phone);
        chat = ChatIds.NONE.equals(chat) ? null : chat;
        sub = Texts.strip(sub);
    }

    /** The people among entries. */
    static Stream<Contact> among(Stream<? extends Entry> entries) {
        return entries.filter(Contact.class::isInstance).map(Contact.class::cast);
    }

    @Override
    public Contact during(LocalDate from, LocalDate to) {
        return new Contact(role, name, email, phone, chat, locale, sub, from, to);
    }

    /** Whether a text quotes name, mailbox, telephone, chat or account. */
    boolean isQuotedBy(String text) {
        String quoting = text.toLowerCase(Locale.ROOT);
        return Stream.concat(Stream.of(name, email, sub), chats().given())
                        .filter(Objects::nonNull)
                        .anyMatch(own -> quoting.contains(own.toLowerCase(Locale.ROOT)))
                || (phone != null && PhoneNumber.isQuotedBy(phone, text));
    }

    /** Accounts in chats; none, if there are none. */
    ChatIds chats() {
        return Optional.ofNullable(chat).orElse(ChatIds.NONE);
    }

    /** Two entries with the same identity are the same person in the same role. */
    Identity identity() {
        return new Identity(role, email == null ? name : email.toLowerCase(Locale.ROOT));
    }

    /** Role and mailbox, or role and name of somebody without one. */
    record Identity(ContactRole role, String address) {}
}
