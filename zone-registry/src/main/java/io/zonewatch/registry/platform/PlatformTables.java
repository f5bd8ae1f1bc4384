package io.zonewatch.registry.platform;

import io.zonewatch.registry.bulk.CellType;
import io.zonewatch.registry.bulk.Column;
import io.zonewatch.registry.bulk.YesNo;
import io.zonewatch.registry.recognition.reading.RecognitionFilter;
import io.zonewatch.registry.recognition.table.RecognitionExport;
import io.zonewatch.registry.recognition.table.RecognitionRows;
import io.zonewatch.registry.recognition.table.RecognitionTables;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Platforms as tables: whom they serve is a part of what they are. */
@Singleton
class PlatformTables extends RecognitionTables<Platform> {

    private static final List<Column> OWN = List.of(
            Column.of("hostZh", "/host/zh", new CellType.Text()),
            Column.of("hostEn", "/host/en", new CellType.Text()),
            Column.text("industry"),
            Column.of("isPublic", "/isPublic", new YesNo()),
            Column.of("wholeChain", "/wholeChain", new YesNo()));

    @Inject
    PlatformTables(RecognitionRows rows, RecognitionExport export) {
        super(Platform.SUBJECT, PlatformForm.class, PlatformKind.class, OWN, rows, export);
    }

    @Override
    public List<String> identity() {
        return List.of("unit", "kind", "level", "hostZh", "industry");
    }

    @Override
    public Set<String> filters() {
        return Set.of("division", "kind", "level", "state", "industry", "isPublic", "wholeChain");
    }

    @Override
    protected RecognitionFilter filter(Map<String, String> given) {
        return PlatformFilter.of(given);
    }
}
