package io.zonewatch.registry.contact;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The people of a unit, as answered. */
@Schema(name = "UnitContacts", description = "The people of a unit 单位联系人")
record ContactsView(
        @Schema(description = "Unit code 单位代码", examples = "U0011")
        String unit,

        @Schema(description = "In the order they were given 按给定顺序")
        List<Contact> contacts,

        @Schema(description = "How often the list was replaced; 0 if it never was 序号")
        long sequence) {

    static ContactsView of(ContactList list) {
        return new ContactsView(list.unit().value(), list.contacts(), list.sequence());
    }
}
