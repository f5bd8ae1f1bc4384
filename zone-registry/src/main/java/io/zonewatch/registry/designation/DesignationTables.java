package io.zonewatch.registry.designation;

import io.zonewatch.registry.recognition.reading.RecognitionFilter;
import io.zonewatch.registry.recognition.table.RecognitionExport;
import io.zonewatch.registry.recognition.table.RecognitionRows;
import io.zonewatch.registry.recognition.table.RecognitionTables;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Designations as tables. */
@Singleton
class DesignationTables extends RecognitionTables<Designation> {

    @Inject
    DesignationTables(RecognitionRows rows, RecognitionExport export) {
        super(Designation.SUBJECT, DesignationForm.class, DesignationKind.class, List.of(), rows, export);
    }

    @Override
    protected RecognitionFilter filter(Map<String, String> given) {
        return DesignationFilter.of(given);
    }
}
