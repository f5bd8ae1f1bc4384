package io.zonewatch.indicator.form;

import io.zonewatch.indicator.catalogue.AskingForms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Predicate;

/** What the forms that were taken ask for. */
@ApplicationScoped
class StoredAskingForms implements AskingForms {

    private final FormStore store;

    @Inject
    StoredAskingForms(FormStore store) {
        this.store = store;
    }

    @Override
    public List<Asking> all() {
        return store.all().stream()
                .map(form -> new Asking(
                        form.code(),
                        form.version(),
                        form.validFrom(),
                        form.validTo(),
                        indicators(form, cell -> true),
                        indicators(form, cell -> cell.parts() == Parts.COMPULSORY),
                        indicators(form, cell -> cell.precomputedFrom() != null),
                        form.partsOfWholes().stream()
                                .map(pair -> new Contained(pair.part(), pair.whole()))
                                .toList()))
                .toList();
    }

    private static List<String> indicators(FormVersion form, Predicate<FormCell> which) {
        return form.cells().stream().filter(which).map(FormCell::indicator).toList();
    }
}
