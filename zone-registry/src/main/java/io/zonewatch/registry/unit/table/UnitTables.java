package io.zonewatch.registry.unit.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.web.MergePatch;
import io.zonewatch.registry.bulk.BulkKind;
import io.zonewatch.registry.bulk.CellType;
import io.zonewatch.registry.bulk.Column;
import io.zonewatch.registry.bulk.Entries;
import io.zonewatch.registry.bulk.ExportFilter;
import io.zonewatch.registry.bulk.Row;
import io.zonewatch.registry.unit.Structure;
import io.zonewatch.registry.unit.Unit;
import io.zonewatch.registry.unit.UnitForm;
import io.zonewatch.registry.unit.UnitKind;
import io.zonewatch.registry.unit.UnitService;
import io.zonewatch.registry.unit.UnitStatus;
import io.zonewatch.registry.unit.UnitView;
import io.zonewatch.registry.unit.UnitsAhead;
import io.zonewatch.registry.unit.VisibleUnits;
import io.zonewatch.registry.unit.ZoneLevel;
import io.zonewatch.registry.unit.ZoneType;
import io.zonewatch.registry.unit.reading.UnitFilter;
import io.zonewatch.registry.unit.reading.UnitList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Units as tables. A row whose code the caller does not know registers a unit; a row of a known one changes it from
 * {@code validFrom} on, or changes nothing.
 */
@ApplicationScoped
class UnitTables implements BulkKind {

    private static final Entries PARTNERS = new Entries(List.of(
            Column.of("nameZh", "/name/zh", new CellType.Text()),
            Column.of("nameEn", "/name/en", new CellType.Text()),
            Column.text("division"),
            Column.of("since", "/since", new CellType.Day())));

    private static final List<Column> COLUMNS = List.of(
            Column.text("code"),
            Column.of("kind", "/kind", CellType.Choice.of("unitKind", UnitKind.class)),
            Column.of("nameZh", "/names/zh", new CellType.Text()),
            Column.of("nameEn", "/names/en", new CellType.Text()),
            Column.text("division"),
            Column.of("type", "/type", CellType.Choice.of("zoneType", ZoneType.class)),
            Column.of("level", "/level", CellType.Choice.of("zoneLevel", ZoneLevel.class)),
            Column.of("status", "/status", CellType.Choice.of("unitStatus", UnitStatus.class))
                    .onlyShown(),
            Column.text("mergedInto").onlyShown(),
            Column.text("parent"),
            Column.of("approvedOn", "/approvedOn", new CellType.Day()),
            Column.of("approvedAreaHa", "/approvedAreaHa", new CellType.Decimal()),
            Column.of("industryHa", "/landUse/industryHa", new CellType.Decimal()),
            Column.of("housingHa", "/landUse/housingHa", new CellType.Decimal()),
            Column.of("publicFacilitiesHa", "/landUse/publicFacilitiesHa", new CellType.Decimal()),
            Column.of("leadingIndustries", "/leadingIndustries", new CellType.Codes()),
            Column.text("primaryIndustry"),
            Column.of("partners", "/partners", PARTNERS),
            Column.of("validFrom", "/validFrom", new CellType.Day()),
            Column.text("documentNumber"),
            Column.text("reason"),
            Column.text("justification"));

    private final UnitService units;
    private final UnitList list;
    private final VisibleUnits visible;
    private final Structure structure;
    private final UnitsAhead ahead;
    private final PlausibleUnits plausible;
    private final MergePatch patches;
    private final ObjectMapper mapper;
    private final BusinessClock clock;

    @Inject
    UnitTables(
            UnitService units,
            UnitList list,
            VisibleUnits visible,
            Structure structure,
            UnitsAhead ahead,
            PlausibleUnits plausible,
            MergePatch patches,
            ObjectMapper mapper,
            BusinessClock clock) {
        this.units = units;
        this.list = list;
        this.visible = visible;
        this.structure = structure;
        this.ahead = ahead;
        this.plausible = plausible;
        this.patches = patches;
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "units";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> identity() {
        return List.of("code");
    }

    @Override
    public Set<String> filters() {
        return Set.of("division", "kind", "level", "type", "status", "industry", "parent", "q");
    }

    /** Zones before their parks. The structure is locked first, as by every change of it: before any unit. */
    @Override
    public List<Row> begin(List<Row> rows) {
        structure.lock();
        ahead.hold(rows.stream().map(row -> row.text("code")).toList());
        return ParentsFirst.of(rows);
    }

    @Override
    public Taken take(Row row) {
        Optional<Unit> present = visible.find(row.text("code"));
        if (present.isEmpty()) {
            units.register(patches.apply(row.content(), JsonNodeFactory.instance.objectNode(), UnitForm.class));
            return Taken.CREATED;
        }
        long before = present.get().sequence();
        UnitView after = units.change(row.text("code"), "\"" + before + "-0\"", row.content());
        return after.sequence() == before ? Taken.UNCHANGED : Taken.UPDATED;
    }

    @Override
    public void check(Row row) {
        take(new Row(row.number(), plausible.content(row, COLUMNS), row.leftOut()));
    }

    @Override
    public List<JsonNode> rows(ExportFilter filter) {
        return list.find(UnitFilter.of(filter.given()), filter.moment().at(clock), "", Integer.MAX_VALUE).stream()
                .map(UnitView::of)
                .<JsonNode>map(mapper::valueToTree)
                .toList();
    }
}
