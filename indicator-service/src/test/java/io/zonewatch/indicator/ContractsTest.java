package io.zonewatch.indicator;

import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.testing.contract.CommittedContracts;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** What is served and sent is what was committed. */
@QuarkusTest
@RealServers
class ContractsTest {

    @TestFactory
    Stream<DynamicNode> contractsAreKept() {
        return CommittedContracts.ofThisModule().tests();
    }
}
