package io.zonewatch.registry.unit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zonewatch.reporting.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The policy's judgement of a change. It is asked in the change's transaction, after the versions were written, so that the
 * state of the registry on the day is what it would be; refusing rolls everything back.
 */
public interface ChangeReview {

    /**
     * Judges a change, on all its days.
     *
     * @return the findings that the change creates and that its justification answers for; they are kept with the command
     * @throws io.zonewatch.chassis.problem.Problem if it creates findings and is not justified
     */
    List<Finding> review(Change change);

    /**
     * A change, as plain values.
     *
     * @param from first day on which the unit is otherwise
     * @param before what the unit was, by the days from which that held; empty at its registration
     * @param after what it is
     * @param shownFor the day for which evidence is given
     * @param evidence what was shown for it, or null
     * @param justification why it is done although the policy speaks against it, or null
     * @param sequence the unit's sequence that the change makes
     * @param recordedAt when that is
     */
    record Change(
            UnitCode unit,
            UnitKind kind,
            CommandKind command,
            LocalDate from,
            NavigableMap<LocalDate, Situation> before,
            NavigableMap<LocalDate, Situation> after,
            LocalDate shownFor,
            Evidence evidence,
            String justification,
            long sequence,
            Instant recordedAt) {}

    /**
     * Something that the policy does not want, in principle.
     *
     * @param ruleSet code of the plan's set of rules
     * @param rule code of the rule
     * @param clause where the policy states it; as it is kept in Chinese, as it is told in the reader's language
     * @param clauseEn the same in English, as it is kept; null as it is told, and where it was kept by an earlier version
     * @param day the day on which it begins
     * @param facts what it was found from
     */
    @Schema(name = "UnitFinding", description = "Something that the policy does not want 政策校验发现")
    record Finding(
            @Schema(description = "Code of the plan 规则集") String ruleSet,

            @Schema(description = "Code of the rule 规则") String rule,

            @Schema(description = "Where the policy states it 条款")
            String clause,

            @Schema(hidden = true) @JsonInclude(JsonInclude.Include.NON_NULL)
            String clauseEn,

            @Schema(description = "Day on which it begins 起始日期")
            LocalDate day,

            @Schema(description = "What it was found from 事实")
            Map<String, Object> facts) {

        /** Keeps a copy, in the order given. */
        public Finding {
            facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        }

        /** The same with its clause in English. */
        public Finding withClauseEn(String english) {
            return new Finding(ruleSet, rule, clause, english, day, facts);
        }

        /** As it is told in a language. */
        public Finding in(Locale locale) {
            boolean chinese = Locale.CHINESE.getLanguage().equals(locale.getLanguage());
            return new Finding(ruleSet, rule, chinese || clauseEn == null ? clause : clauseEn, null, day, facts);
        }
    }
}
