package io.zonewatch.registry.policy.finding;

import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.StoredJson;
import io.zonewatch.chassis.web.Language;
import io.zonewatch.registry.Moment;
import io.zonewatch.registry.policy.Breach;
import io.zonewatch.registry.policy.RuleTexts;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Asks for justifications and keeps them. */
@ApplicationScoped
class Answers {

    private static final String INSERT = """
            insert into finding_answer (unit_code, rule_set, rule, about, day, command, sequence, justification, facts,
              recorded_at, recorded_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
            """;

    private static final String KNOWN = """
            select unit_code, rule_set, rule, about, day, command, sequence, justification from finding_answer
            where unit_code = any (?) and day <= ? and recorded_at <= ? order by id
            """;

    private final Jdbc jdbc;
    private final StoredJson json;
    private final RuleTexts texts;
    private final Discretion discretion;
    private final Language language;
    private final Caller caller;

    @Inject
    Answers(Jdbc jdbc, StoredJson json, RuleTexts texts, Discretion discretion, Language language, Caller caller) {
        this.jdbc = jdbc;
        this.json = json;
        this.texts = texts;
        this.discretion = discretion;
        this.language = language;
        this.caller = caller;
    }

    /** A justification that was given. */
    record Answer(
            UnitCode unit,
            Breach.Identity finding,
            LocalDate day,
            String command,
            long sequence,
            String justification) {

        static Answer of(ResultSet row) throws SQLException {
            return new Answer(
                    new UnitCode(row.getString("unit_code")),
                    new Breach.Identity(row.getString("rule_set"), row.getString("rule"), row.getString("about")),
                    row.getObject("day", LocalDate.class),
                    row.getString("command"),
                    row.getLong("sequence"),
                    row.getString("justification"));
        }
    }

    /**
     * Lets a change pass that creates findings if it is justified, and keeps that.
     *
     * @throws Problem finding-needs-justification, naming each finding with its rule, clause and facts
     */
    void require(Answering change, List<Created> created) {
        if (created.isEmpty()) {
            return;
        }
        if (change.justification() == null) {
            throw needed(change, created);
        }
        jdbc.batch(INSERT, created.stream().map(one -> row(change, one)).toList());
    }

    /** The justifications that concern units until a day, as known then, in the order in which they were given. */
    List<Answer> known(Collection<UnitCode> units, Moment moment) {
        return jdbc.query(
                KNOWN,
                Answer::of,
                units.stream().map(UnitCode::value).toArray(String[]::new),
                moment.day(),
                moment.known());
    }

    private Problem needed(Answering change, List<Created> created) {
        Problem problem = Problem.of(FindingProblem.FINDING_NEEDS_JUSTIFICATION, change.unit());
        Locale locale = language.current();
        for (Created one : created) {
            Moment moment = new Moment(one.day(), Moment.EVERYTHING);
            Breach breach = discretion.told(List.of(one.breach()), moment).getFirst();
            problem.at(
                    "/justification",
                    facts(breach, one.day(), locale),
                    FindingProblem.FINDING,
                    breach.rule().code(),
                    breach.rule().clause().in(locale),
                    texts.text(breach, locale),
                    one.day());
        }
        return problem;
    }

    /** What the text says, for programs. */
    private static Map<String, Object> facts(Breach breach, LocalDate day, Locale locale) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("ruleSet", breach.set());
        facts.put("rule", breach.rule().code());
        facts.put("clause", breach.rule().clause().in(locale));
        facts.put("since", day.toString());
        facts.put("facts", breach.found().facts());
        return facts;
    }

    private Object[] row(Answering change, Created one) {
        Breach.Identity finding = one.breach().identity();
        return new Object[] {
            change.unit(),
            finding.set(),
            finding.rule(),
            finding.about(),
            one.day(),
            change.command(),
            change.sequence(),
            change.justification(),
            json.write(one.breach().found().facts()),
            change.recordedAt(),
            caller.actor()
        };
    }
}
