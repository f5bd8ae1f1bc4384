package io.zonewatch.registry.contact;

import io.zonewatch.registry.bulk.BulkKind;
import io.zonewatch.registry.bulk.Row;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The lists that the rows of one file form, while it is imported. */
@RequestScoped
class FiledLists {

    private final SortedMap<String, Filed> lists = new TreeMap<>();

    /** The rows of one unit, and the people that were read from them so far. */
    static final class Filed {

        private final List<Row> rows = new ArrayList<>();
        private final SortedMap<Integer, Contact> people = new TreeMap<>();
        private final List<BulkKind.Taken> taken = new ArrayList<>();
        private String justification;

        /** Whether a row is the last of the unit. */
        boolean endsWith(Row row) {
            return rows.getLast().number() == row.number();
        }

        void add(Row row, Contact person, BulkKind.Taken as) {
            people.put(row.number(), person);
            taken.add(as);
            justification = justification == null ? row.text("justification") : justification;
        }

        /** Whether a list can be so long. */
        boolean isTooLong() {
            return rows.size() > Contacts.MOST;
        }

        /** Whether a row before told the same person. */
        boolean hasBefore(Row row, Contact person) {
            return people.headMap(row.number()).values().stream()
                    .map(Contact::identity)
                    .anyMatch(person.identity()::equals);
        }

        /** Whether every row told a person. */
        boolean isWhole() {
            return people.size() == rows.size();
        }

        /** Whether every person is on the list already, as told. */
        boolean saysNothingNew() {
            return taken.stream().allMatch(BulkKind.Taken.UNCHANGED::equals);
        }

        Contacts list() {
            return new Contacts(List.copyOf(people.values()), null, null, justification);
        }
    }

    /** Forms lists of rows, in the order of the units' codes, so that imports wait for each other's locks in one order. */
    List<Row> form(List<Row> rows) {
        lists.clear();
        rows.forEach(row -> lists.computeIfAbsent(row.text("unit"), unit -> new Filed())
                .rows
                .add(row));
        return lists.values().stream().flatMap(list -> list.rows.stream()).toList();
    }

    /** The list that a row is of. */
    Filed of(Row row) {
        return lists.get(row.text("unit"));
    }
}
