package io.zonewatch.registry.platform;

import io.zonewatch.registry.recognition.RecognitionStore;
import io.zonewatch.registry.recognition.RecognitionsInState;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** The platforms in the published state of zones. */
@Singleton
class PlatformsInState extends RecognitionsInState {

    @Inject
    PlatformsInState(RecognitionStore store) {
        super(Platform.SUBJECT, store);
    }
}
