package io.zonewatch.indicator;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.event.Projection;
import io.zonewatch.testing.contract.CommittedContracts;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** What is served and sent is what was committed. */
@QuarkusTest
@RealServers
class ContractsTest {

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
