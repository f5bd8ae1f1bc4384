package io.zonewatch.registry.designation;

import io.zonewatch.registry.recognition.RecognitionStore;
import io.zonewatch.registry.recognition.RecognitionsInState;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** The designations in the published state of zones. */
@Singleton
class DesignationsInState extends RecognitionsInState {

    @Inject
    DesignationsInState(RecognitionStore store) {
        super(Designation.SUBJECT, store);
    }
}
