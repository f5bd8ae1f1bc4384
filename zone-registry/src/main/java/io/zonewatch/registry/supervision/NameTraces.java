package io.zonewatch.registry.supervision;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonewatch.chassis.audit.AuditErasure;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.web.KeptAnswers;
import io.zonewatch.registry.PersonalTraces;
import io.zonewatch.registry.unit.UnitsInLists;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * Erases the names of people who act in office for a unit: of members of the group, of inspectors, and where a text quotes them.
 * Their posts stay. Every version is gone through, those of earlier knowledge included, and so is the audit trail.
 *
 * <p>A text is changed only where the caller has authority over the unit the act belongs to; otherwise whoever can name a
 * person of one unit could take words out of the minutes of another. A name of one character is not looked for in texts, where
 * it would be part of every other word. And only names that somebody on record bears are looked for ({@link NamesOnRecord});
 * otherwise any words could be taken out by calling them a name.
 *
 * <p>What was changed says so in the audit trail, without a name.
 */
@ApplicationScoped
class NameTraces implements PersonalTraces {

    private static final String QUOTABLE = """
            select act.id from (
              select distinct on (a.id) a.id, coalesce(v.content->>'convener', v.content->>'unit') as owner
              from supervision_act a join supervision_act_version v on v.act = a.id
              where v.units @> array[?::text] or v.content->'inspectors' @> jsonb_build_array(jsonb_build_object('department', ?::text))
              order by a.id, v.sequence desc) act
            where\s""";

    private static final String OFFICE = """
            select content->'office'->>'department' as owner from supervision_group_version order by sequence desc limit 1""";

    private final Jdbc jdbc;
    private final UnitsInLists units;
    private final AuditErasure audit;
    private final KeptAnswers answers;
    private final NamesOnRecord onRecord;
    private final SupervisionRecord record;

    @Inject
    NameTraces(
            Jdbc jdbc,
            UnitsInLists units,
            AuditErasure audit,
            KeptAnswers answers,
            NamesOnRecord onRecord,
            SupervisionRecord record) {
        this.jdbc = jdbc;
        this.units = units;
        this.audit = audit;
        this.answers = answers;
        this.onRecord = onRecord;
        this.record = record;
    }

    /** A thing whose content held the person, as the audit trail calls it, and the unit it belongs to. */
    private record Subject(String type, String id, String owner) {}

    @Override
    public Erased erase(Named person) {
        List<String> names = longestFirst(onRecord.among(person));
        if (names.isEmpty()) {
            return Erased.NOTHING;
        }
        List<Subject> subjects = changed(person.unit().value(), names.toArray(String[]::new));
        if (subjects.isEmpty()) {
            return Erased.NOTHING;
        }
        answers.forget(names);
        long entries = subjects.stream()
                .mapToLong(subject -> eraseAudited(subject, names))
                .sum();
        subjects.forEach(subject -> record.audit(
                "names-erased", subject.type(), subject.id(), subject.owner(), null, null, person.reason()));
        return new Erased(subjects.size(), entries);
    }

    /** Of names that contain each other the longer goes first, so that nothing of it is left. */
    private static List<String> longestFirst(Collection<String> names) {
        return names.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private List<Subject> changed(String unit, String[] names) {
        List<Subject> subjects = new ArrayList<>(jdbc.query(
                "select kind, id, owner from erase_names_in_acts(?, ?, ?)",
                row -> new Subject(row.getString(1), row.getString(2), row.getString(3)),
                unit,
                names,
                quotable(unit)));
        if (jdbc.queryOne("select erase_names_in_group(?, ?, ?)", row -> row.getBoolean(1), unit, names, groupIsOurs())
                .orElse(false)) {
            String office = jdbc.queryOne(OFFICE, row -> row.getString(1)).orElseThrow();
            subjects.add(new Subject("supervision-group", "group", office));
        }
        return subjects;
    }

    private String[] quotable(String unit) {
        UnitsInLists.Condition visible = units.visible("act.owner");
        List<Object> arguments = new ArrayList<>(List.of(unit, unit));
        arguments.addAll(visible.arguments());
        return jdbc.query(QUOTABLE + visible.sql(), row -> row.getObject(1, UUID.class), arguments.toArray()).stream()
                .map(UUID::toString)
                .toArray(String[]::new);
    }

    private boolean groupIsOurs() {
        UnitsInLists.Condition visible = units.visible("head.owner");
        return jdbc.queryOne(
                        "select true from (" + OFFICE + ") head where " + visible.sql(),
                        row -> row.getBoolean(1),
                        visible.arguments().toArray())
                .orElse(false);
    }

    private long eraseAudited(Subject subject, List<String> names) {
        return audit.erase(audit.written(subject.type(), subject.id()).stream()
                .filter(written -> names.stream().anyMatch(name -> quotes(written.payload(), name)))
                .toList());
    }

    /** Rather too much than too little: part of a word counts. */
    private static boolean quotes(JsonNode node, String name) {
        return node.isTextual()
                ? node.asText().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))
                : StreamSupport.stream(node.spliterator(), false).anyMatch(inner -> quotes(inner, name));
    }
}
