package io.zonewatch.registry.contact;

import io.zonewatch.registry.Moment;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The people of a unit on a day, as answered. */
@Schema(name = "UnitContacts", description = "The people of a unit on a day 单位联系人")
record ContactsView(
        @Schema(description = "Unit code 单位代码", examples = "U0011")
        String unit,

        @Schema(description = "Who applies on the day, in the order they were given 当日联系人，按给定顺序")
        List<ContactView> contacts,

        @Schema(description = "Who applies only later; none unless asked for today 此后生效的联系人（仅查询当日时给出）")
        List<ContactView> later,

        @Schema(description = "Whether what tells who they are is masked for you 是否已脱敏")
        boolean masked,

        @Schema(description = "How often the list was replaced; 0 if it never was 序号")
        long sequence) {

    /** The people at a moment, in full if they are open to the reader. */
    static ContactsView of(ContactLine line, Moment moment, boolean open) {
        List<Entry> entries = line.from(moment);
        return new ContactsView(
                line.unit().value(),
                entries.stream()
                        .filter(entry -> entry.appliesOn(moment.day()))
                        .map(entry -> ContactView.of(entry, open))
                        .toList(),
                entries.stream()
                        .filter(entry -> !entry.appliesOn(moment.day()))
                        .map(entry -> ContactView.of(entry, open))
                        .toList(),
                !open,
                line.sequence(moment.known()));
    }

    /** Without those who come later: on those days the unit may not have been the reader's. */
    ContactsView withoutLater() {
        return new ContactsView(unit, contacts, List.of(), masked, sequence);
    }
}
