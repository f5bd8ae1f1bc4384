package io.zonewatch.chassis.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The service's transactions in which records are applied; they have more time than those of requests. */
@ApplicationScoped
class OwnTransactions implements Transactions {

    private final int seconds;

    @Inject
    OwnTransactions(EventSettings settings) {
        this.seconds = Math.toIntExact(settings.longest().toSeconds());
    }

    @Override
    public void run(Runnable work) {
        QuarkusTransaction.requiringNew().timeout(seconds).run(work);
    }
}
