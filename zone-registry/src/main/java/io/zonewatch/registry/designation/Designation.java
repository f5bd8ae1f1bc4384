package io.zonewatch.registry.designation;

import io.zonewatch.registry.recognition.Level;
import io.zonewatch.registry.recognition.Recognisable;

/** What a zone may call itself. Of one kind and level a zone has one at a time. */
record Designation(DesignationKind kind, Level level) implements Recognisable {

    @Override
    public String distinction() {
        return "";
    }
}
