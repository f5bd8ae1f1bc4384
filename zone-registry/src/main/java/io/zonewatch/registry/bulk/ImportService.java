package io.zonewatch.registry.bulk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.zonewatch.chassis.problem.Fault;
import io.zonewatch.chassis.problem.Faults;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.registry.bulk.file.FileFormat;
import io.zonewatch.registry.bulk.file.Table;
import io.zonewatch.registry.bulk.file.TableFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes files: all rows, or none. */
@ApplicationScoped
class ImportService {

    private final BulkKinds kinds;
    private final TableFiles files;
    private final Labels labels;
    private final Faults faults;
    private final Jdbc jdbc;

    @Inject
    ImportService(BulkKinds kinds, TableFiles files, Labels labels, Faults faults, Jdbc jdbc) {
        this.kinds = kinds;
        this.files = files;
        this.labels = labels;
        this.faults = faults;
        this.jdbc = jdbc;
    }

    /** Leaves a transaction that was only a rehearsal, so that it is rolled back. */
    private static final class Rehearsed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient ImportReport report;

        private Rehearsed(ImportReport report) {
            super(null, null, false, false);
            this.report = report;
        }
    }

    /**
     * Takes all rows of a file, or none.
     *
     * @throws Problem import-rejected with the cells that are wrong; or that the file cannot be read
     */
    ImportReport take(String kind, FileFormat format, byte[] file) {
        Prepared prepared = prepare(kind, format, file);
        return QuarkusTransaction.joiningExisting().call(() -> {
            Tally tally = jdbc.gathering(() -> {
                Tally rows = tally(prepared);
                if (rows.hasRefused()) {
                    throw rows.refusal();
                }
                return rows;
            });
            return tally.report(false, labels, faults);
        });
    }

    /**
     * What taking the file would come to; nothing is kept of it.
     *
     * @throws Problem if the file cannot be read
     */
    ImportReport rehearse(String kind, FileFormat format, byte[] file) {
        Prepared prepared = prepare(kind, format, file);
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                Tally tally = jdbc.gathering(() -> {
                    Tally rows = tally(prepared);
                    if (rows.hasRefused()) {
                        throw new Rehearsed(rows.report(true, labels, faults));
                    }
                    return rows;
                });
                throw new Rehearsed(tally.report(true, labels, faults));
            });
        } catch (Rehearsed end) {
            return end.report;
        }
    }

    private record Prepared(BulkKind kind, Headings headings, List<Table.Line> lines) {}

    private Prepared prepare(String name, FileFormat format, byte[] file) {
        BulkKind kind = kinds.require(name);
        Table table = files.read(format, file);
        if (table.lines().size() < 2) {
            throw Problem.of(BulkFault.IMPORT_REJECTED, 0).at("A1", BulkFault.EMPTY_TABLE);
        }
        Headings headings = Headings.of(kind, table.lines().getFirst(), labels);
        return new Prepared(
                kind, headings, table.lines().subList(1, table.lines().size()));
    }

    private Tally tally(Prepared prepared) {
        Tally tally = new Tally(prepared.headings());
        RowReader reader = new RowReader(prepared.headings(), labels, faults);
        List<Row> rows = new ArrayList<>();
        Map<Integer, List<Fault>> unreadable = new HashMap<>();
        for (Table.Line line : prepared.lines()) {
            RowReader.Read read = reader.read(line);
            if (read.about().isEmpty()) {
                rows.add(read.row());
                unreadable.put(line.number(), read.unreadable());
            } else {
                tally.refused(read.row(), read.faults());
            }
        }
        prepared.kind().begin(rows).forEach(row -> take(prepared.kind(), row, unreadable.get(row.number()), tally));
        return tally;
    }

    /** A refusal ends the row, not the file: whoever sent it learns of all of them at once. */
    private void take(BulkKind kind, Row row, List<Fault> unreadable, Tally tally) {
        List<Fault> known = unreadable.isEmpty() ? taken(kind, row, tally) : unreadable;
        if (!known.isEmpty()) {
            tally.refused(row, tally.isFull() ? known : new RowCheck(kind, faults).complete(row, known));
        }
    }

    private List<Fault> taken(BulkKind kind, Row row, Tally tally) {
        try {
            tally.taken(kind.take(row));
            return List.of();
        } catch (RuntimeException refusal) {
            return faults.of(refusal);
        }
    }
}
