package io.zonewatch.registry.contact;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The lists of people; each is written once, and only erasure takes anything out of it again. */
@ApplicationScoped
class ContactStore {

    private static final String SELECT = """
            select l.unit_code, l.sequence, v.valid_from as list_from, v.sequence as list_sequence, v.recorded_at, e.*
            from contact_list l
            left join contact_version v on v.unit_code = l.unit_code
            left join contact_entry e
              on e.unit_code = v.unit_code and e.version_from = v.valid_from and e.version_sequence = v.sequence
            where l.unit_code = any (?) order by l.unit_code, v.sequence, v.valid_from, e.position
            """;

    private static final String INSERT = """
            insert into contact_entry (unit_code, version_from, version_sequence, position, role, valid_from, valid_to,
              name, email, phone, wecom, dingtalk, feishu, locale, sub)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Jdbc jdbc;

    @Inject
    ContactStore(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UnitCode unit, long sequence, Day list, Instant recordedAt, Entry entry) {}

    private record Day(LocalDate from, long sequence) {}

    private record Kept(long id, Entry entry) {}

    /** The unit's line; empty if no list was ever set. */
    ContactLine of(UnitCode unit) {
        return of(List.of(unit)).getOrDefault(unit, new ContactLine(unit, 0, List.of()));
    }

    /** The lines of units, in the order of their codes; those without any list are left out. */
    Map<UnitCode, ContactLine> of(Collection<UnitCode> units) {
        Map<UnitCode, List<Row>> rows = new LinkedHashMap<>();
        jdbc.query(SELECT, ContactStore::row, (Object) codes(units))
                .forEach(row -> rows.computeIfAbsent(row.unit(), unit -> new ArrayList<>())
                        .add(row));
        Map<UnitCode, ContactLine> lines = new LinkedHashMap<>();
        rows.forEach((unit, line) -> lines.put(unit, line(unit, line)));
        return lines;
    }

    /** The unit's line, kept from other changes until the end of the transaction. */
    ContactLine lock(UnitCode unit) {
        jdbc.update("insert into contact_list (unit_code, sequence) values (?, 0) on conflict do nothing", unit);
        jdbc.query("select 1 from contact_list where unit_code = ? for update", row -> true, unit);
        return of(unit);
    }

    /** Writes what the line has and the line before had not. */
    void append(ContactLine before, ContactLine after) {
        List<ListVersion> fresh = after.since(before);
        if (fresh.isEmpty()) {
            return;
        }
        jdbc.update("update contact_list set sequence = ? where unit_code = ?", after.sequence(), after.unit());
        jdbc.batch(
                "insert into contact_version (unit_code, valid_from, sequence, recorded_at) values (?, ?, ?, ?)",
                fresh.stream()
                        .map(list -> new Object[] {after.unit(), list.validFrom(), list.sequence(), list.recordedAt()})
                        .toList());
        List<Object[]> entries = new ArrayList<>();
        for (ListVersion list : fresh) {
            for (int i = 0; i < list.entries().size(); i++) {
                entries.add(values(after.unit(), list, i));
            }
        }
        jdbc.batch(INSERT, entries);
    }

    /** Takes out of the unit's entries who the people are that are meant. */
    void erase(UnitCode unit, Predicate<Contact> meant) {
        Long[] ids = jdbc
                .query(
                        "select * from contact_entry where unit_code = ?",
                        row -> new Kept(row.getLong("id"), entry(row)),
                        unit)
                .stream()
                .filter(kept -> kept.entry() instanceof Contact contact && meant.test(contact))
                .map(Kept::id)
                .toArray(Long[]::new);
        jdbc.queryOne("select erase_contact_entries(?, ?)", row -> row.getLong(1), unit, ids);
    }

    private static ContactLine line(UnitCode unit, List<Row> rows) {
        Map<Day, List<Row>> lists = new LinkedHashMap<>();
        rows.stream().filter(row -> row.list() != null).forEach(row -> lists.computeIfAbsent(
                        row.list(), day -> new ArrayList<>())
                .add(row));
        return new ContactLine(
                unit,
                rows.getFirst().sequence(),
                lists.entrySet().stream()
                        .map(list -> version(list.getKey(), list.getValue()))
                        .toList());
    }

    private static ListVersion version(Day list, List<Row> rows) {
        return new ListVersion(
                list.from(),
                list.sequence(),
                rows.getFirst().recordedAt(),
                rows.stream().map(Row::entry).filter(Objects::nonNull).toList());
    }

    private static Row row(ResultSet row) throws SQLException {
        UnitCode unit = new UnitCode(row.getString(1));
        LocalDate from = row.getObject("list_from", LocalDate.class);
        return from == null
                ? new Row(unit, row.getLong(2), null, null, null)
                : new Row(
                        unit,
                        row.getLong(2),
                        new Day(from, row.getLong("list_sequence")),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("role") == null ? null : entry(row));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        ContactRole role = ContactRole.valueOf(row.getString("role"));
        LocalDate from = row.getObject("valid_from", LocalDate.class);
        LocalDate to = row.getObject("valid_to", LocalDate.class);
        String name = row.getString("name");
        return name == null
                ? new Entry.Erased(role, from, to)
                : new Contact(
                        role,
                        name,
                        row.getString("email"),
                        row.getString("phone"),
                        new ChatIds(row.getString("wecom"), row.getString("dingtalk"), row.getString("feishu")),
                        row.getString("locale"),
                        row.getString("sub"),
                        from,
                        to);
    }

    private static Object[] values(UnitCode unit, ListVersion list, int position) {
        Entry entry = list.entries().get(position);
        Object[] place = {
            unit, list.validFrom(), list.sequence(), position, entry.role(), entry.validFrom(), entry.validTo()
        };
        Object[] person =
                switch (entry) {
                    case Contact is ->
                        new Object[] {
                            is.name(),
                            is.email(),
                            is.phone(),
                            is.chats().wecom(),
                            is.chats().dingtalk(),
                            is.chats().feishu(),
                            is.locale(),
                            is.sub()
                        };
                    case Entry.Erased _ -> new Object[8];
                };
        return Stream.of(place, person).flatMap(Arrays::stream).toArray();
    }

    private static String[] codes(Collection<UnitCode> units) {
        return units.stream().map(UnitCode::value).toArray(String[]::new);
    }
}
