package io.zonewatch.assessment;

import io.zonewatch.testing.architecture.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** The rules all services keep to. */
class ArchitectureTest {

    @TestFactory
    Stream<DynamicNode> theCodeKeepsToTheRules() {
        return ArchitectureRules.ofService("io.zonewatch.assessment").tests();
    }
}
