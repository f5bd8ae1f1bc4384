package io.zonewatch.registry.recognition.table;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonewatch.registry.bulk.BulkKind;
import io.zonewatch.registry.bulk.CellType;
import io.zonewatch.registry.bulk.Column;
import io.zonewatch.registry.bulk.ExportFilter;
import io.zonewatch.registry.bulk.Row;
import io.zonewatch.registry.recognition.Level;
import io.zonewatch.registry.recognition.Recognisable;
import io.zonewatch.registry.recognition.State;
import io.zonewatch.registry.recognition.Subject;
import io.zonewatch.registry.recognition.desk.RecognitionForm;
import io.zonewatch.registry.recognition.reading.RecognitionFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a feature recognises, as tables: a row says of which zone, which kind and level, and on which day and document each state
 * was reached. A feature adds what its things have besides.
 */
public abstract class RecognitionTables<T extends Recognisable> implements BulkKind {

    private final Subject<T> subject;
    private final Class<? extends RecognitionForm<T>> form;
    private final RecognitionRows rows;
    private final RecognitionExport export;
    private final List<Column> own;

    /**
     * The tables of a feature.
     *
     * @param form the request that records one
     * @param kinds the kinds that the feature knows
     * @param more columns of what its things have besides kind and level
     */
    protected RecognitionTables(
            Subject<T> subject,
            Class<? extends RecognitionForm<T>> form,
            Class<? extends Enum<?>> kinds,
            List<Column> more,
            RecognitionRows rows,
            RecognitionExport export) {
        this.subject = subject;
        this.form = form;
        this.rows = rows;
        this.export = export;
        this.own = Stream.concat(
                        Stream.of(
                                Column.of("kind", "/kind", CellType.Choice.labelled(subject.word() + "-kind.", kinds)),
                                Column.of(
                                        "level",
                                        "/level",
                                        CellType.Choice.labelled("recognition-level.", Level.class))),
                        more.stream())
                .toList();
    }

    /** The filter of the feature's lists, from the parameters of an export. */
    protected abstract RecognitionFilter filter(Map<String, String> given);

    @Override
    public String name() {
        return subject.plural();
    }

    @Override
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("unit"));
        columns.add(Column.text("unitName").onlyShown());
        columns.addAll(own);
        columns.add(Column.of("state", "/state", CellType.Choice.labelled("recognition-state.", State.class))
                .onlyShown());
        columns.add(Column.of("since", "/since", new CellType.Day()).onlyShown());
        for (State state : State.values()) {
            String member = StatedLine.member(state);
            columns.add(Column.of(member + "On", "/" + member + "/on", new CellType.Day()));
            columns.add(Column.of(member + "Document", "/" + member + "/documentNumber", new CellType.Text()));
        }
        columns.add(Column.text("reason"));
        return List.copyOf(columns);
    }

    /** The columns that all features have in common have common headings. */
    @Override
    public String heading(String column) {
        boolean ofFeature = own.stream().skip(2).anyMatch(one -> one.name().equals(column));
        return "column." + (ofFeature ? name() : "recognitions") + "." + column;
    }

    @Override
    public List<String> identity() {
        return List.of("unit", "kind", "level");
    }

    /** A zone may try again: then it is the day of the first step that differs. */
    @Override
    public List<String> distinct() {
        return Stream.of(
                        Stream.of("unit"),
                        own.stream().map(Column::name),
                        Stream.of("plannedOn", "appliedOn", "grantedOn"))
                .flatMap(names -> names)
                .toList();
    }

    @Override
    public Set<String> filters() {
        return Set.of("division", "kind", "level", "state");
    }

    @Override
    public List<Row> begin(List<Row> all) {
        rows.begin(all);
        return all;
    }

    @Override
    public Taken take(Row row) {
        List<Column> same = own.stream()
                .filter(column -> identity().contains(column.name()))
                .toList();
        return rows.take(subject, own, same, form, row);
    }

    @Override
    public void check(Row row) {
        rows.check(subject, own, form, row);
    }

    @Override
    public List<JsonNode> rows(ExportFilter filter) {
        return export.rows(subject, filter(filter.given()), filter.moment());
    }
}
