package io.zonewatch.indicator.form;

import io.zonewatch.indicator.catalogue.AskingForms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

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
                        form.cells().stream().map(FormCell::indicator).toList(),
                        form.cells().stream()
                                .filter(cell -> cell.parts() == Parts.COMPULSORY)
                                .map(FormCell::indicator)
                                .toList(),
                        form.partsOfWholes().stream()
                                .map(pair -> new Contained(pair.part(), pair.whole()))
                                .toList()))
                .toList();
    }
}
