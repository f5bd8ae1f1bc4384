package io.zonewatch.registry;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.lang.ArchRule;
import io.zonewatch.testing.architecture.ArchitectureRules;
import jakarta.persistence.Entity;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** How the service is cut. */
class ArchitectureTest {

    private static final ArchRule ENTITIES_STAY_IN_THEIR_FEATURE = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePackagePrivate()
            .as("no feature sees the entities of another")
            .allowEmptyShould(true);

    private static final ArchRule RESOURCES_ANSWER_RECORDS = noClasses()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class)
            .as("a resource sees no entity");

    private static final ArchRule NOTHING_IS_DELETED =
            noMethods().should().beAnnotatedWith(DELETE.class).as("no request deletes anything");

    @TestFactory
    Stream<DynamicNode> theCodeKeepsToTheRules() {
        return ArchitectureRules.ofService("io.zonewatch.registry")
                .and(ENTITIES_STAY_IN_THEIR_FEATURE)
                .and(RESOURCES_ANSWER_RECORDS)
                .and(NOTHING_IS_DELETED)
                .tests();
    }
}
