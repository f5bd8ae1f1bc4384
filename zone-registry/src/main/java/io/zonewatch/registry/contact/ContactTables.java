package io.zonewatch.registry.contact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Expectation;
import io.zonewatch.chassis.web.MergePatch;
import io.zonewatch.registry.Moment;
import io.zonewatch.registry.bulk.BulkKind;
import io.zonewatch.registry.bulk.CellType;
import io.zonewatch.registry.bulk.Column;
import io.zonewatch.registry.bulk.ExportFilter;
import io.zonewatch.registry.bulk.Row;
import io.zonewatch.registry.unit.DatedUnit;
import io.zonewatch.registry.unit.UnitsAhead;
import io.zonewatch.registry.unit.VisibleUnits;
import io.zonewatch.registry.unit.reading.UnitFilter;
import io.zonewatch.registry.unit.reading.UnitList;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * People as tables. The rows of one unit form its list from today on: whoever is not in the file is off it; units without a row
 * stay as they are. Days of the past stay as they were, and lists that begin later are not touched.
 */
@ApplicationScoped
class ContactTables implements BulkKind {

    private static final List<Column> COLUMNS = List.of(
            Column.text("unit"),
            Column.of("role", "/role", CellType.Choice.of("contactRole", ContactRole.class)),
            Column.text("name"),
            Column.text("email"),
            Column.text("phone"),
            Column.of("wecom", "/chat/wecom", new CellType.Text()),
            Column.of("dingtalk", "/chat/dingtalk", new CellType.Text()),
            Column.of("feishu", "/chat/feishu", new CellType.Text()),
            Column.text("locale"),
            Column.text("sub"),
            Column.of("validFrom", "/validFrom", new CellType.Day()),
            Column.of("validTo", "/validTo", new CellType.Day()),
            Column.text("justification"));

    /** Every member, none filled. */
    private static final Contact NOBODY = new Contact(null, null, null, null, null, null, null, null, null);

    private final ContactService contacts;
    private final ContactStore store;
    private final FiledLists filed;
    private final UnitList list;
    private final VisibleUnits units;
    private final UnitsAhead ahead;
    private final PersonalData data;
    private final MergePatch patches;
    private final ObjectMapper mapper;
    private final BusinessClock clock;

    @Inject
    ContactTables(
            ContactService contacts,
            ContactStore store,
            FiledLists filed,
            UnitList list,
            VisibleUnits units,
            UnitsAhead ahead,
            PersonalData data,
            MergePatch patches,
            ObjectMapper mapper,
            BusinessClock clock) {
        this.contacts = contacts;
        this.store = store;
        this.filed = filed;
        this.list = list;
        this.units = units;
        this.ahead = ahead;
        this.data = data;
        this.patches = patches;
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "contacts";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> identity() {
        return List.of("unit", "role", "name", "email");
    }

    @Override
    public List<Row> begin(List<Row> rows) {
        ahead.hold(rows.stream()
                .map(row -> row.text("unit"))
                .filter(Objects::nonNull)
                .toList());
        return filed.form(rows);
    }

    /** Reads the person of a row; with the last row of a unit, its list is set. */
    @Override
    public Taken take(Row row) {
        FiledLists.Filed rows = filed.of(row);
        if (rows.isTooLong()) {
            throw Problem.of(ContactProblem.CONTACTS_INVALID)
                    .at("/unit", ContactProblem.TOO_MANY_PEOPLE, Contacts.MOST);
        }
        ContactLine line = store.lock(units.require(row.text("unit")));
        Optional<Contact> known = known(line, row);
        Contact person = person(row, line, known.orElse(NOBODY));
        requireSound(person, row, rows);
        Taken as = known.map(one -> one.equals(person) ? Taken.UNCHANGED : Taken.UPDATED)
                .orElse(Taken.CREATED);
        rows.add(row, person, as);
        return rows.endsWith(row) && rows.isWhole() ? set(line, rows, as) : as;
    }

    /** The list of the unit is not set: who is on it is not known. */
    @Override
    public void check(Row row) {
        ContactLine line = store.lock(units.require(row.text("unit")));
        requireSound(person(row, line, known(line, row).orElse(NOBODY)), row, filed.of(row));
    }

    private Contact person(Row row, ContactLine line, Contact known) {
        ObjectNode told = row.content().deepCopy().without(List.of("unit", "justification"));
        Contact person = patches.apply(mapper.valueToTree(known), told, Contact.class);
        LocalDate today = clock.today();
        return ListRules.dated(List.of(person), line.on(today), today).getFirst();
    }

    /** What the list would be refused for, at the row that is to blame. */
    private void requireSound(Contact person, Row row, FiledLists.Filed rows) {
        Problem problem = Problem.of(ContactProblem.CONTACTS_INVALID);
        if (rows.hasBefore(row, person)) {
            problem.at("/name", ContactProblem.DUPLICATE_CONTACT);
        }
        ListRules.checkDays(person, clock.today(), "", problem);
        ListRules.throwIfAny(problem);
    }

    /** That somebody left, or that the order is another, counts where nothing else says that the list changed. */
    private Taken set(ContactLine line, FiledLists.Filed rows, Taken last) {
        boolean changed = contacts.replace(
                        line.unit().value(), new Expectation("\"" + line.sequence() + "-0\"", null), rows.list())
                .changed();
        return changed && rows.saysNothingNew() ? Taken.UPDATED : last;
    }

    /** Who is on the list in the same role under the same mailbox, or without one under the same name. */
    private Optional<Contact> known(ContactLine line, Row row) {
        String email = row.text("email");
        return Contact.among(line.on(clock.today()).stream())
                .filter(one -> one.role().name().equals(row.text("role")))
                .filter(one -> email == null
                        ? one.email() == null && one.name().equals(row.text("name"))
                        : email.equalsIgnoreCase(one.email()))
                .findFirst();
    }

    /** Those who apply on the day and those of the same lists who come later, as their lists show them to the caller; nobody who was erased. */
    @Override
    public List<JsonNode> rows(ExportFilter filter) {
        Moment moment = filter.moment().at(clock);
        UnitFilter asked = UnitFilter.of(filter.given());
        List<UnitCode> codes = list.find(asked, moment, "", Integer.MAX_VALUE).stream()
                .map(DatedUnit::code)
                .toList();
        return store.of(codes).values().stream()
                .flatMap(line -> Contact.among(line.on(moment).stream())
                        .map(person -> ContactView.of(person, data.isOpen(line.unit())))
                        .map(person -> mapper.<ObjectNode>valueToTree(person)
                                .put("unit", line.unit().value())))
                .<JsonNode>map(row -> row)
                .toList();
    }
}
