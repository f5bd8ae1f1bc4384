package io.zonewatch.registry.reference;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Loads the editions that the service is built with, at its start, where the database does not have them in this revision or
 * a later one. Replicas that start together load once; an older service beside a newer one leaves the newer data alone.
 */
@ApplicationScoped
class ReferenceLoader {

    private static final Logger LOG = Logger.getLogger(ReferenceLoader.class);

    private final ReferenceTable table;
    private final ObjectMapper mapper;

    @Inject
    ReferenceLoader(ReferenceTable table, ObjectMapper mapper) {
        this.table = table;
        this.mapper = mapper;
    }

    @Transactional
    void load(@Observes StartupEvent start) {
        load(EditionFile.all(mapper));
    }

    /** Loads what is missing or older; what is there already costs one query. */
    @Transactional
    void load(List<EditionFile> files) {
        if (missing(files).isEmpty()) {
            return;
        }
        table.lock();
        for (EditionFile file : missing(files)) {
            table.replace(file.edition(), file.read());
            LOG.infof("reference data loaded: %s %s revision %d", file.catalogue(), file.version(), file.revision());
        }
    }

    private List<EditionFile> missing(List<EditionFile> files) {
        List<Edition> present = table.editions();
        return files.stream()
                .filter(file -> present.stream()
                        .noneMatch(edition -> edition.catalogue() == file.catalogue()
                                && edition.version().equals(file.version())
                                && edition.revision() >= file.revision()))
                .toList();
    }
}
