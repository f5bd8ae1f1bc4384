package io.zonewatch.registry.bulk;

import io.zonewatch.chassis.problem.Fault;
import io.zonewatch.chassis.problem.Faults;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.registry.bulk.ImportReport.CellError;
import io.zonewatch.registry.bulk.file.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what became of the rows of a file, and keeps what was wrong in which cell. */
final class Tally {

    private static final int MOST_ERRORS = 1000;

    private final Headings headings;
    private final Map<BulkKind.Taken, Integer> counts = new EnumMap<>(BulkKind.Taken.class);
    private final List<Placed> wrong = new ArrayList<>();
    private int rejected;

    /** A fault in its row. */
    private record Placed(int row, int column, Fault fault) {
        private String cell() {
            return Table.address(column, row);
        }
    }

    Tally(Headings headings) {
        this.headings = headings;
    }

    void taken(BulkKind.Taken outcome) {
        counts.merge(outcome, 1, Integer::sum);
    }

    void refused(Row row, List<Fault> faults) {
        rejected++;
        faults.forEach(fault -> wrong.add(new Placed(row.number(), headings.position(fault.pointer()), fault)));
    }

    /** Whether as many errors are kept as are told: then there is no use in looking for more in one row. */
    boolean isFull() {
        return wrong.size() >= MOST_ERRORS;
    }

    boolean hasRefused() {
        return rejected > 0;
    }

    /** The refusal of the whole file, naming the cells. */
    Problem refusal() {
        Problem problem = Problem.of(BulkFault.IMPORT_REJECTED, rejected);
        first().forEach(one ->
                problem.at(one.cell(), one.fault().what(), one.fault().details()));
        return problem;
    }

    ImportReport report(boolean dryRun, Labels labels, Faults texts) {
        return new ImportReport(
                headings.kind().name(),
                dryRun,
                counts.getOrDefault(BulkKind.Taken.CREATED, 0),
                counts.getOrDefault(BulkKind.Taken.UPDATED, 0),
                counts.getOrDefault(BulkKind.Taken.UNCHANGED, 0),
                rejected,
                first().stream().map(one -> error(one, labels, texts)).toList());
    }

    private CellError error(Placed one, Labels labels, Faults texts) {
        String column = headings.columns()
                .get(one.column())
                .map(found -> labels.label(headings.kind().heading(found.name())))
                .orElse("");
        return new CellError(one.row(), column, one.cell(), one.fault().what().code(), texts.text(one.fault()));
    }

    private List<Placed> first() {
        return wrong.stream()
                .sorted(Comparator.comparing(Placed::row).thenComparing(Placed::column))
                .limit(MOST_ERRORS)
                .toList();
    }
}
