package io.zonewatch.chassis.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

/** The service's transactions. */
@ApplicationScoped
class OwnTransactions implements Transactions {

    @Override
    public void run(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }
}
