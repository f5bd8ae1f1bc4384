package io.zonewatch.testing.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Rules about whose business a change is. */
final class ScopeRules {

    private static final String OWN = "io.zonewatch.";
    private static final String CALLER = "io.zonewatch.chassis.identity.Caller";
    private static final Set<String> ASKS = Set.of("scope", "requireInScope");
    private static final String WIDE = "io.zonewatch.chassis.identity.InstallationWide";
    private static final String ANYBODY = "jakarta.annotation.security.PermitAll";
    private static final List<String> CHANGING =
            List.of("jakarta.ws.rs.POST", "jakarta.ws.rs.PUT", "jakarta.ws.rs.PATCH", "jakarta.ws.rs.DELETE");

    private ScopeRules() {}

    /**
     * A change is about a unit or a division, then something on its way asks for the caller's scope; or it is about all of
     * them, then it is marked. What is neither would let the administrator of one county change the whole city's data. What
     * everybody may ask for has no caller whose scope could be asked for: what it may change stands in a signed link.
     */
    static ArchRule changesKeepToTheScope() {
        return methods()
                .that(DescribedPredicate.describe("change something", ScopeRules::changes))
                .should(askForTheScopeOrBeMarked())
                .as("a change asks for the caller's scope, or is marked as installation-wide")
                .allowEmptyShould(true);
    }

    private static boolean changes(JavaMethod method) {
        return CHANGING.stream().anyMatch(method::isAnnotatedWith);
    }

    private static ArchCondition<JavaMethod> askForTheScopeOrBeMarked() {
        return new ArchCondition<>("ask for the caller's scope or be marked") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean kept =
                        method.isAnnotatedWith(WIDE) || method.isAnnotatedWith(ANYBODY) || asksForTheScope(method);
                events.add(new SimpleConditionEvent(
                        method,
                        kept,
                        method.getFullName() + " never asks for the caller's scope: limit it to a unit or division, or"
                                + " mark it @InstallationWide"));
            }
        };
    }

    /** Follows every call from the method through our own code. */
    private static boolean asksForTheScope(JavaMethod method) {
        Set<JavaCodeUnit> seen = new HashSet<>(Set.of(method));
        Deque<JavaCodeUnit> waiting = new ArrayDeque<>(seen);
        while (!waiting.isEmpty()) {
            for (JavaAccess<?> access : waiting.pop().getAccessesFromSelf()) {
                if (asks(access)) {
                    return true;
                }
                targets(access).filter(seen::add).forEach(waiting::push);
            }
        }
        return false;
    }

    private static boolean asks(JavaAccess<?> access) {
        return CALLER.equals(access.getTargetOwner().getName())
                && ASKS.contains(access.getTarget().getName());
    }

    /** What is called: the method itself, and where it is an interface's, those that implement it. */
    private static Stream<JavaCodeUnit> targets(JavaAccess<?> access) {
        if (!access.getTargetOwner().getName().startsWith(OWN)
                || !(access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target)) {
            return Stream.empty();
        }
        Stream<JavaCodeUnit> declared = target.resolveMember().stream().map(JavaCodeUnit.class::cast);
        Stream<JavaCodeUnit> implemented = access.getTargetOwner().getAllSubclasses().stream()
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> unit.getName().equals(target.getName()));
        return Stream.concat(declared, implemented);
    }
}
