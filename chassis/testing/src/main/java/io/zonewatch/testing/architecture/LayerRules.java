package io.zonewatch.testing.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** Rules about what may know what: features, resources, services, tables. */
final class LayerRules {

    private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";
    private static final List<String> SERVICES = List.of("registry", "indicator", "assessment", "notification");

    private LayerRules() {}

    static List<ArchRule> of(String root) {
        return List.of(
                noCycles(root),
                packagePrivateByDefault(),
                resourcesDoNotTouchTables(),
                resourcesHaveNoTransactions(),
                transactionsOnServices(),
                noClockOfItsOwn(),
                knowsNoOtherService(root));
    }

    private static ArchRule noCycles(String root) {
        return slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .as("features do not need each other in a circle")
                .allowEmptyShould(true);
    }

    /** Public is what another package uses, what the framework must see, and what stands in a public signature. */
    private static ArchRule packagePrivateByDefault() {
        return classes()
                .that()
                .arePublic()
                .and(DescribedPredicate.not(seenByTheFramework()))
                .and(DescribedPredicate.not(onlyConstants()))
                .should(beUsedFromAnotherPackage())
                .as("what only its own package uses is package-private")
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> seenByTheFramework() {
        return DescribedPredicate.describe(
                "seen by the framework",
                type -> type.isAnnotation()
                        || isResource(type)
                        || type.isAnnotatedWith("jakarta.persistence.Entity")
                        || type.isAnnotatedWith("jakarta.persistence.Embeddable")
                        || type.isAnnotatedWith("jakarta.persistence.Converter")
                        || type.isAnnotatedWith("jakarta.ws.rs.ext.Provider")
                        || type.isAnnotatedWith("io.smallrye.config.ConfigMapping")
                        || type.isAnnotatedWith("io.quarkus.runtime.annotations.QuarkusMain")
                        || type.isAnnotatedWith("io.quarkus.smallrye.openapi.OpenApiFilter")
                        || type.isAnnotatedWith("io.quarkus.runtime.annotations.RegisterForReflection")
                        || type.getEnclosingClass().isPresent());
    }

    /** The compiler copies constants to where they are used, so that their users cannot be seen. */
    private static DescribedPredicate<JavaClass> onlyConstants() {
        return DescribedPredicate.describe(
                "hold nothing but constants",
                type -> type.getMethods().isEmpty()
                        && !type.getFields().isEmpty()
                        && type.getFields().stream().allMatch(field -> field.getModifiers()
                                .containsAll(List.of(JavaModifier.STATIC, JavaModifier.FINAL))));
    }

    private static ArchCondition<JavaClass> beUsedFromAnotherPackage() {
        return new ArchCondition<>("be used from another package, or by a resource or public type beside it") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean used = type.getDirectDependenciesToSelf().stream()
                        .map(Dependency::getOriginClass)
                        .anyMatch(origin -> !origin.getPackageName().equals(type.getPackageName())
                                || origin.getModifiers().contains(JavaModifier.PUBLIC));
                events.add(new SimpleConditionEvent(
                        type, used, type.getName() + " is public, but only its own package uses it"));
            }
        };
    }

    private static ArchRule resourcesDoNotTouchTables() {
        return noClasses()
                .that(DescribedPredicate.describe("are resources", LayerRules::isResource))
                .should()
                .dependOnClassesThat(touchTables())
                .as("a resource translates and calls a service; it touches no table")
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> touchTables() {
        return resideInAnyPackage("io.zonewatch.chassis.sql..", "java.sql..", "javax.sql..", "org.hibernate..")
                .or(DescribedPredicate.describe(
                        "are repositories",
                        type -> type.isAssignableTo("io.quarkus.hibernate.orm.panache.PanacheRepositoryBase")
                                || type.isAssignableTo("jakarta.persistence.EntityManager")));
    }

    private static ArchRule resourcesHaveNoTransactions() {
        return classes()
                .that(DescribedPredicate.describe("are resources", LayerRules::isResource))
                .should(notBeTransactional())
                .as("a resource begins no transaction")
                .allowEmptyShould(true);
    }

    private static ArchRule noClockOfItsOwn() {
        return noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "make a clock",
                        call -> call.getTargetOwner().isEquivalentTo(java.time.Clock.class)
                                && call.getTarget().getName().startsWith("system")))
                .as("clocks are injected, never made")
                .allowEmptyShould(true);
    }

    /** Where a transaction begins is one step of the domain: in a bean, never in a repository. */
    private static ArchRule transactionsOnServices() {
        return classes()
                .that(DescribedPredicate.describe(
                        "are repositories or entities",
                        type -> type.isAssignableTo("io.quarkus.hibernate.orm.panache.PanacheRepositoryBase")
                                || type.isAnnotatedWith("jakarta.persistence.Entity")))
                .should(notBeTransactional())
                .as("transactions begin in services")
                .allowEmptyShould(true);
    }

    private static ArchCondition<JavaClass> notBeTransactional() {
        return new ArchCondition<>("not be transactional") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean transactional = type.isAnnotatedWith(TRANSACTIONAL)
                        || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(TRANSACTIONAL));
                events.add(new SimpleConditionEvent(type, !transactional, type.getName() + " begins a transaction"));
            }
        };
    }

    /** Services meet in events and requests, never in code. */
    private static ArchRule knowsNoOtherService(String root) {
        String[] others = SERVICES.stream()
                .map(name -> "io.zonewatch." + name)
                .filter(name -> !name.equals(root))
                .map(name -> name + "..")
                .toArray(String[]::new);
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .as("services meet in events, never in code")
                .allowEmptyShould(true);
    }

    static ArchRule knowsNoService(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(SERVICES.stream()
                        .map(name -> "io.zonewatch." + name + "..")
                        .toArray(String[]::new))
                .as("what all share knows none of the services");
    }

    static ArchRule knowsNoFramework(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(root + "..", "java..", "com.fasterxml.jackson..")
                .as("pure Java: no framework");
    }

    private static boolean isResource(JavaClass type) {
        return type.isAnnotatedWith("jakarta.ws.rs.Path");
    }
}
