package io.zonewatch.indicator.catalogue;

import io.zonewatch.chassis.difference.Difference;
import io.zonewatch.chassis.sql.StoredJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Compares versions of the catalogue. */
@ApplicationScoped
class CatalogueDifferences {

    private final StoredJson json;

    @Inject
    CatalogueDifferences(StoredJson json) {
        this.json = json;
    }

    /** How a version differs from the one before it, if there is one. */
    CatalogueDifference between(Optional<Catalogue> previous, Catalogue next) {
        Difference difference = Difference.between(
                previous.map(Catalogue::indicators).orElse(List.of()),
                next.indicators(),
                Indicator::code,
                json::asTree);
        return new CatalogueDifference(
                next.version(),
                next.validFrom(),
                previous.map(Catalogue::version).orElse(null),
                difference.added(),
                difference.removed(),
                difference.changed(),
                difference.unchanged());
    }
}
