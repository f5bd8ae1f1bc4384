package io.zonewatch.assessment;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.contract.CommittedContracts;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** What the service serves and sends is what it has committed. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "assessment"))
class ContractTest {

    @TestFactory
    Stream<DynamicNode> contractsAreKept() {
        return CommittedContracts.ofThisModule().tests();
    }
}
