package io.zonewatch.testing.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.regex.Pattern;

/** Rules for every class, wherever it stands. */
final class CodeRules {

    private static final Pattern EMPTY_NAME =
            Pattern.compile("(?i)(^|.*[.$a-z])(impl|utils?|common|manager|helpers?)($|[.$A-Z].*)");

    private CodeRules() {}

    static List<ArchRule> all() {
        return List.of(
                noCallsOfNow(),
                noOldDates(),
                noInjectedFields(),
                noFloatingPoint(),
                noFloatingPointMethods(),
                meaningfulNames(),
                noSleep(),
                noLoggingToTheConsole());
    }

    private static ArchRule noCallsOfNow() {
        return noClasses()
                .should()
                .callMethodWhere(readsTheMachinesClock())
                .as("time comes from an injected BusinessClock or java.time.Clock, never from the machine")
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaCall<?>> readsTheMachinesClock() {
        return DescribedPredicate.describe("reads the machine's clock", call -> {
            String owner = call.getTargetOwner().getName();
            String name = call.getTarget().getName();
            boolean now = owner.startsWith("java.time.")
                    && "now".equals(name)
                    && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(type -> type.getName().equals("java.time.Clock"));
            return now || ("java.lang.System".equals(owner) && "currentTimeMillis".equals(name));
        });
    }

    private static ArchRule noOldDates() {
        return noClasses()
                .should()
                .dependOnClassesThat(DescribedPredicate.describe("are dates of before Java 8", type -> List.of(
                                "java.util.Date",
                                "java.util.Calendar",
                                "java.util.GregorianCalendar",
                                "java.text.SimpleDateFormat",
                                "java.sql.Date",
                                "java.sql.Timestamp")
                        .contains(type.getName())))
                .as("no java.util.Date and its kin")
                .allowEmptyShould(true);
    }

    private static ArchRule noInjectedFields() {
        return noFields()
                .should()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
                .as("what a class needs comes through its constructor")
                .allowEmptyShould(true);
    }

    private static ArchRule noFloatingPoint() {
        return noFields()
                .should()
                .haveRawType(floatingPoint())
                .as("no field is a double or float: figures are exact")
                .allowEmptyShould(true);
    }

    private static ArchRule noFloatingPointMethods() {
        return noMethods()
                .should()
                .haveRawReturnType(floatingPoint())
                .orShould()
                .haveRawParameterTypes(DescribedPredicate.describe(
                        "one of them floating point", types -> types.stream().anyMatch(floatingPoint())))
                .as("no method takes or returns a double or float: figures are exact")
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> floatingPoint() {
        return DescribedPredicate.describe(
                "floating point", type -> List.of("double", "float", "java.lang.Double", "java.lang.Float", "[D", "[F")
                        .contains(type.getName()));
    }

    private static ArchRule meaningfulNames() {
        return noClasses()
                .should()
                .haveNameMatching(EMPTY_NAME.pattern())
                .as("no package or class is called impl, util, common, manager or helper")
                .allowEmptyShould(true);
    }

    private static ArchRule noSleep() {
        return noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe("sleeps", CodeRules::sleeps))
                .as("nothing sleeps")
                .allowEmptyShould(true);
    }

    private static boolean sleeps(JavaAccess<?> access) {
        return "java.lang.Thread".equals(access.getTargetOwner().getName())
                && "sleep".equals(access.getTarget().getName());
    }

    private static ArchRule noLoggingToTheConsole() {
        return noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .as("what is to be told is logged")
                .allowEmptyShould(true);
    }
}
