package io.zonewatch.registry;

import io.zonewatch.reporting.UnitCode;
import java.util.Collection;
import java.util.Set;

/**
 * What a feature keeps of people outside the list of a unit's contacts. The erasure of a person asks every one of these, in its
 * own transaction.
 */
public interface PersonalTraces {

    /**
     * Takes the person out of what the feature keeps for the unit, the audit trail of it included. Once more finds nothing.
     *
     * @return how much was erased
     */
    Erased erase(Named person);

    /**
     * Whom an erasure is about.
     *
     * @param unit the unit whose person it is; nobody of another unit is meant
     * @param names names the person is known by
     * @param subs the person's OIDC {@code sub}, as far as it is known
     * @param onRecord whether the unit's contacts or their audit trail tell of the person; if not, names and subs are no more than
     *     what somebody asked for, and are looked for only where they say who somebody is
     * @param reason why the person is erased; without personal data
     */
    record Named(UnitCode unit, Set<String> names, Set<String> subs, boolean onRecord, String reason) {
        public Named {
            names = Set.copyOf(names);
            subs = Set.copyOf(subs);
        }
    }

    /**
     * How much was erased.
     *
     * @param records things the person was taken out of
     * @param auditEntries entries of the audit trail whose content went
     */
    record Erased(long records, long auditEntries) {

        public static final Erased NOTHING = new Erased(0, 0);

        /** Whether there was no trace. */
        public boolean isNothing() {
            return equals(NOTHING);
        }

        /** All of it together. */
        public static Erased sum(Collection<Erased> parts) {
            return new Erased(
                    parts.stream().mapToLong(Erased::records).sum(),
                    parts.stream().mapToLong(Erased::auditEntries).sum());
        }
    }
}
