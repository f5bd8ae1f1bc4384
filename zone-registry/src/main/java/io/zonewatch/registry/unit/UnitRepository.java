package io.zonewatch.registry.unit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** The units with their versions. */
@ApplicationScoped
class UnitRepository implements PanacheRepositoryBase<Unit, String> {

    /** The unit, kept from other changes until the end of the transaction. */
    Optional<Unit> lock(String code) {
        return findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The units of the codes, by code, each with all its versions. */
    List<Unit> withVersions(List<String> codes) {
        return list(
                "select distinct u from Unit u left join fetch u.versions where u.code in ?1 order by u.code", codes);
    }
}
