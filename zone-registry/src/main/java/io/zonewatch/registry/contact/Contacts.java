package io.zonewatch.registry.contact;

import io.zonewatch.registry.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All people of a unit, in their order. */
@Schema(name = "Contacts", description = "All people of a unit, in their order 单位全部联系人")
record Contacts(
        @NotNull @Size(max = 100) List<@Valid @NotNull Contact> contacts,

        @Schema(description = "Why, although the policy speaks against it 理由说明", nullable = true)
        @Size(min = 1, max = 1000)
        String justification) {

    Contacts {
        justification = Texts.strip(justification);
    }
}
