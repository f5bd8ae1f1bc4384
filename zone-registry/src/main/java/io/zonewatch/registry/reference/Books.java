package io.zonewatch.registry.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The catalogues, read once from the database and then kept in memory (some 7,500 entries): they change only when a service
 * is started with other data.
 */
@ApplicationScoped
class Books {

    private final ReferenceTable table;
    private Map<Catalogue, Book> books;

    @Inject
    Books(ReferenceTable table) {
        this.table = table;
    }

    Book divisions() {
        return books().get(Catalogue.DIVISIONS);
    }

    Book industries() {
        return books().get(Catalogue.INDUSTRIES);
    }

    private synchronized Map<Catalogue, Book> books() {
        if (books == null) {
            books = read();
        }
        return books;
    }

    private Map<Catalogue, Book> read() {
        List<Edition> editions = table.editions();
        Map<Catalogue, Book> read = new EnumMap<>(Catalogue.class);
        for (Catalogue catalogue : Catalogue.values()) {
            List<Edition> own = editions.stream()
                    .filter(edition -> edition.catalogue() == catalogue)
                    .toList();
            read.put(catalogue, new Book(catalogue, own, table.entries(catalogue)));
        }
        return read;
    }
}
