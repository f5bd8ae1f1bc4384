package io.zonewatch.registry;

import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.testing.contract.CommittedContracts;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** What the registry serves and sends is what it has committed. */
@QuarkusTest
@RealServers
class ContractTest {

    @TestFactory
    Stream<DynamicNode> contractsAreKept() {
        return CommittedContracts.ofThisModule().tests();
    }
}
