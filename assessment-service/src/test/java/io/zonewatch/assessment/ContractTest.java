package io.zonewatch.assessment;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.event.Projection;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.contract.CommittedContracts;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** What the service serves and sends is what it has committed. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "assessment"))
class ContractTest {

    @Inject
    @All
    List<Projection> readModels;

    @TestFactory
    Stream<DynamicNode> contractsAreKept() {
        return CommittedContracts.ofThisModule()
                .taking(readModels.stream()
                        .flatMap(model -> model.types().stream())
                        .toList())
                .tests();
    }
}
