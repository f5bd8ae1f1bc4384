package io.zonewatch.chassis;

import io.zonewatch.testing.architecture.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** The chassis keeps to the rules it is there to make easy. */
class ArchitectureTest {

    @TestFactory
    Stream<DynamicNode> theCodeKeepsToTheRules() {
        return ArchitectureRules.ofChassis("io.zonewatch.chassis").tests();
    }

    @TestFactory
    Stream<DynamicNode> reportingIsPureJava() {
        return ArchitectureRules.ofPureJava("io.zonewatch.reporting").tests();
    }
}
