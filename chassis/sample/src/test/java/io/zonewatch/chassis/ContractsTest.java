package io.zonewatch.chassis;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.contract.CommittedContracts;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** What the smallest service serves is what it has committed, and says all a client needs. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class)
class ContractsTest {

    @TestFactory
    Stream<DynamicNode> contractsAreKept() {
        return CommittedContracts.in(Path.of("src/main/resources/contracts")).tests();
    }
}
