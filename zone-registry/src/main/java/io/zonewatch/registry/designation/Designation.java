package io.zonewatch.registry.designation;

import io.zonewatch.registry.recognition.Level;
import io.zonewatch.registry.recognition.Recognisable;
import io.zonewatch.registry.recognition.Subject;

/** What a zone may call itself. Of one kind and level a zone has one at a time. */
record Designation(DesignationKind kind, Level level) implements Recognisable {

    static final Subject<Designation> SUBJECT = new Subject<>("designation", Designation.class);

    @Override
    public String distinction() {
        return "";
    }
}
