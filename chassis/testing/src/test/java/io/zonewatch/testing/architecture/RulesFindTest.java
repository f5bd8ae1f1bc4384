package io.zonewatch.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules find what they forbid. */
class RulesFindTest {

    private static final String BAD = "io.zonewatch.testing.architecture.bad";

    private final JavaClasses bad = new ClassFileImporter().importPackages(BAD);

    @Test
    void everyRuleOfCodeIsBrokenByAClassThatBreaksEveryRule() {
        assertThat(kept(CodeRules.all())).isEmpty();
    }

    @Test
    void circlesPublicityAndClocksAreSeen() {
        assertThat(kept(LayerRules.of(BAD)))
                .containsExactlyInAnyOrder(
                        "a resource translates and calls a service; it touches no table",
                        "a resource begins no transaction",
                        "transactions begin in services",
                        "services meet in events, never in code");
    }

    @Test
    void aChangeThatAsksForNoScopeIsSeen() {
        var report = ScopeRules.changesKeepToTheScope().evaluate(bad).getFailureReport();

        assertThat(report.getDetails())
                .singleElement()
                .asString()
                .startsWith(BAD + ".one.Calendars.replace()")
                .contains("mark it @InstallationWide");
    }

    private List<String> kept(List<ArchRule> rules) {
        return rules.stream()
                .filter(rule -> !rule.evaluate(bad).hasViolation())
                .map(ArchRule::getDescription)
                .toList();
    }
}
