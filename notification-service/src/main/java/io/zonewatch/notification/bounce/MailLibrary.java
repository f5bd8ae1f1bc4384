package io.zonewatch.notification.bounce;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Tells the library that reads mail which of its parts to use; left to itself it looks through all jars for it, for every part of every mail. */
@ApplicationScoped
class MailLibrary {

    private static final String STREAMS = "jakarta.mail.util.StreamProvider";
    private static final String OF_ANGUS = "org.eclipse.angus.mail.util.MailStreamProvider";

    void choose(@Observes StartupEvent event) {
        System.setProperty(STREAMS, OF_ANGUS);
    }
}
