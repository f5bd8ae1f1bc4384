package io.zonewatch.registry.designation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.zonewatch.registry.Moment;
import io.zonewatch.registry.recognition.Level;
import io.zonewatch.registry.recognition.Recognised;
import io.zonewatch.registry.recognition.desk.Feature;
import io.zonewatch.registry.recognition.reading.Progress;
import io.zonewatch.registry.recognition.reading.RecognitionTexts;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A designation as it is on a day, as known at an instant. */
@Schema(name = "Designation", description = "A designation at a moment 品牌")
record DesignationView(
        @Schema(description = "Its id 标识") UUID id,

        @Schema(description = "Zone whose it is 单位代码", examples = "U0011")
        String unit,

        @Schema(description = "Which 类别") DesignationKind kind,

        @Schema(description = "The kind in your language 类别名称")
        String kindName,

        @Schema(description = "Level of the authority 级别") Level level,

        @Schema(description = "The level in your language 级别名称")
        String levelName,

        @JsonUnwrapped Progress progress) {

    static final Feature<Designation, DesignationView> DESIGNATIONS =
            new Feature<>(Designation.SUBJECT, DesignationView::of);

    private static DesignationView of(Recognised<Designation> one, Moment moment, RecognitionTexts texts) {
        Designation what = one.what();
        return new DesignationView(
                one.id(),
                one.unit().value(),
                what.kind(),
                texts.kind(Designation.SUBJECT, what.kind().name()),
                what.level(),
                texts.level(what.level()),
                texts.progress(one.line(), moment));
    }
}
