package io.zonewatch.registry.contact;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of a list, as answered: in full, masked, or erased. */
@Schema(name = "ListedContact", description = "A person on a list, on the days given 名单上的联系人")
record ContactView(
        @Schema(description = "What the person is to the unit 角色")
        ContactRole role,

        @Schema(description = "Name; null once erased 姓名", nullable = true, examples = "统计员(合成)·池州经开区")
        String name,

        @Schema(description = "E-mail address 电子邮箱", nullable = true, examples = "statistician.u0011@example.invalid")
        String email,

        @Schema(description = "Telephone number 电话", nullable = true)
        String phone,

        @Schema(nullable = true) ChatIds chat,

        @Schema(
                description = "Language to write in; null once erased 语言",
                nullable = true,
                enumeration = {"zh-CN", "en"})
        String locale,

        @Schema(description = "OIDC sub of the person, if there is an account 账号标识", nullable = true)
        String sub,

        @Schema(description = "First day 任职起始日期", examples = "2016-01-01")
        LocalDate validFrom,

        @Schema(description = "First day on which no longer 任职终止日期(不含)", nullable = true)
        LocalDate validTo) {

    static ContactView of(Entry entry, boolean open) {
        return switch (entry) {
            case Contact contact -> open ? full(contact) : masked(contact);
            case Entry.Erased erased ->
                new ContactView(
                        erased.role(), null, null, null, null, null, null, erased.validFrom(), erased.validTo());
        };
    }

    private static ContactView full(Contact is) {
        return new ContactView(
                is.role(),
                is.name(),
                is.email(),
                is.phone(),
                is.chat(),
                is.locale(),
                is.sub(),
                is.validFrom(),
                is.validTo());
    }

    private static ContactView masked(Contact is) {
        return new ContactView(
                is.role(),
                Mask.name(is.name()),
                Mask.email(is.email()),
                Mask.phone(is.phone()),
                Mask.chat(is.chat()),
                is.locale(),
                Mask.account(is.sub()),
                is.validFrom(),
                is.validTo());
    }
}
