package io.zonewatch.registry.contact;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

/** The lists of contacts. */
@ApplicationScoped
class ContactRepository implements PanacheRepositoryBase<ContactList, String> {

    /** The unit's list; a list that was never filled is empty. */
    ContactList of(UnitCode unit) {
        return findByIdOptional(unit.value()).orElseGet(() -> new ContactList(unit));
    }

    /** The unit's list, kept from other changes until the end of the transaction; made, if there was none. */
    ContactList lock(UnitCode unit) {
        getEntityManager()
                .createNativeQuery(
                        "insert into contact_list (unit_code, sequence) values (?1, 0) on conflict do nothing")
                .setParameter(1, unit.value())
                .executeUpdate();
        return findById(unit.value(), LockModeType.PESSIMISTIC_WRITE);
    }
}
