package io.zonewatch.registry.contact;

import io.zonewatch.registry.Texts;
import io.zonewatch.registry.unit.CivilDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All people of a unit from a day on, in their order. */
@Schema(name = "Contacts", description = "All people of a unit from a day on, in their order 单位全部联系人")
record Contacts(
        @NotNull @Size(max = Contacts.MOST) List<@Valid @NotNull Contact> contacts,

        @Schema(
                description =
                        "First day of the list, which holds until the next begins; today, if it is not given 生效日期",
                nullable = true,
                examples = "2016-07-01")
        @CivilDate
        LocalDate validFrom,

        @Schema(
                description =
                        "Why what was recorded was wrong: compulsory where the list begins before today; it must not quote anybody 更正事由",
                nullable = true)
        @Size(min = 1, max = 1000)
        String reason,

        @Schema(description = "Why, although the policy speaks against it 理由说明", nullable = true)
        @Size(min = 1, max = 1000)
        String justification) {

    /** How many people a list can hold. */
    static final int MOST = 100;

    Contacts {
        reason = Texts.strip(reason);
        justification = Texts.strip(justification);
    }
}
