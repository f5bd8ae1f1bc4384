package io.zonewatch.registry.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.zonewatch.chassis.problem.BodyFault;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.registry.bulk.file.FileFormat;
import io.zonewatch.registry.bulk.file.Sheet;
import io.zonewatch.registry.bulk.file.TableFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Writes tables: what there is, and templates for what is to come. */
@ApplicationScoped
class TableService {

    private final BulkKinds kinds;
    private final TableFiles files;
    private final Labels labels;

    @Inject
    TableService(BulkKinds kinds, TableFiles files, Labels labels) {
        this.kinds = kinds;
        this.files = files;
        this.labels = labels;
    }

    /**
     * The things of a kind that the caller sees.
     *
     * @throws Problem not-found if there is no such kind, unknown-parameter if the
     *     kind is not narrowed by that, invalid-parameter if what it is to be narrowed to is none of its choices
     */
    byte[] export(String name, FileFormat format, ExportFilter filter) {
        BulkKind kind = kinds.require(name);
        requireFilters(kind, filter);
        List<List<String>> lines = new ArrayList<>();
        lines.add(headings(kind, kind.columns()));
        List<JsonNode> rows = QuarkusTransaction.joiningExisting().call(() -> kind.rows(filter));
        rows.forEach(row -> lines.add(line(kind, row)));
        return files.write(format, new Sheet(sheetName(kind), lines));
    }

    private static void requireFilters(BulkKind kind, ExportFilter filter) {
        filter.given().forEach((name, value) -> {
            if (!kind.filters().contains(name)) {
                throw Problem.of(ChassisProblem.UNKNOWN_PARAMETER, name);
            }
            boolean chosen = kind.columns().stream()
                    .filter(column -> column.name().equals(name))
                    .allMatch(column -> !(column.type() instanceof CellType.Choice choice)
                            || choice.constants().contains(value));
            if (!chosen) {
                throw Problem.of(ChassisProblem.INVALID_PARAMETER).at(name, BodyFault.UNKNOWN_VALUE, value);
            }
        });
    }

    /**
     * An empty table with the headings, and in a workbook a sheet that explains them.
     *
     * @throws Problem not-found if there is no such kind
     */
    byte[] template(String name, FileFormat format) {
        BulkKind kind = kinds.require(name);
        List<Column> columns =
                kind.columns().stream().filter(column -> !column.shown()).toList();
        Sheet table = new Sheet(sheetName(kind), List.of(headings(kind, columns)));
        return files.write(format, table, explanations(kind, columns));
    }

    private Sheet explanations(BulkKind kind, List<Column> columns) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                labels.both("table.column"),
                labels.both("table.name"),
                labels.both("table.note"),
                labels.both("table.options")));
        for (Column column : columns) {
            String key = kind.heading(column.name());
            String options =
                    switch (column.type()) {
                        case CellType.Choice choice -> String.join("; ", choice.options(labels));
                        case CellType.Text text -> "";
                        case CellType.Codes codes -> "";
                        case CellType.Day day -> "2016-01-31";
                        case CellType.Decimal decimal -> "1250.50";
                        case YesNo yesNo -> String.join("; ", yesNo.options(labels));
                        case Entries entries -> entries.form();
                    };
            lines.add(List.of(labels.both(key), column.name(), labels.label(key + ".note"), options));
        }
        lines.add(List.of(labels.label("table.empty"), "", "", ""));
        return new Sheet(labels.label("table.explanations"), lines);
    }

    private List<String> headings(BulkKind kind, List<Column> columns) {
        return columns.stream()
                .map(column -> labels.both(kind.heading(column.name())))
                .toList();
    }

    private List<String> line(BulkKind kind, JsonNode row) {
        return kind.columns().stream()
                .map(column -> column.type().write(row.at(column.pointer()), labels))
                .toList();
    }

    private String sheetName(BulkKind kind) {
        return labels.label("table." + kind.name());
    }
}
