package io.zonewatch.registry.supervision.group;

import java.time.LocalDate;
import java.util.List;

/**
 * The group as others learn of it: by departments and posts, never a name, nor a text that might hold one.
 *
 * @param validFrom day from which it is so
 * @param office code of the department that runs its office
 */
record PublishedGroup(LocalDate validFrom, String documentNumber, String office, List<Seat> members) {

    /**
     * A member's seat.
     *
     * @param post held in the department, or null
     * @param until first day on which no longer, or null
     */
    record Seat(String department, String post, Duty duty, LocalDate since, LocalDate until) {
        static Seat of(Member member) {
            return new Seat(member.department(), member.post(), member.duty(), member.since(), member.until());
        }
    }

    static PublishedGroup of(Group group) {
        return new PublishedGroup(
                group.validFrom(),
                group.documentNumber(),
                group.office().department(),
                group.members().stream().map(Seat::of).toList());
    }
}
