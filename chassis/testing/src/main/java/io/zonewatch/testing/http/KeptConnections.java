package io.zonewatch.testing.http;

import io.quarkus.test.junit.callback.QuarkusTestAfterTestExecutionCallback;
import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Gives REST Assured its {@link Carrier} in every test of a running service, and tells what was asked and answered last when a test
 * failed. REST Assured's own telling is switched off ({@code Infrastructure}): it writes down every request and answer in case it fails.
 */
public final class KeptConnections implements QuarkusTestBeforeClassCallback, QuarkusTestAfterTestExecutionCallback {

    private static final Logger LOG = System.getLogger(KeptConnections.class.getName());
    private static final Carrier CARRIER = new Carrier();

    private Throwable told;

    @Override
    public void beforeClass(Class<?> testClass) {
        if (!RestAssured.filters().contains(CARRIER)) {
            RestAssured.filters(CARRIER);
        }
    }

    @Override
    public void afterTestExecution(QuarkusTestMethodContext context) {
        Throwable failure = context.getTestStatus().getTestErrorCause();
        if (failure != null && failure != told) { // a class keeps its failure after the test that failed
            told = failure;
            LOG.log(Level.ERROR, "the last request before the failure: {0}", CARRIER.last());
        }
    }
}
