package io.zonewatch.registry.platform;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.zonewatch.registry.Moment;
import io.zonewatch.registry.recognition.Level;
import io.zonewatch.registry.recognition.Recognised;
import io.zonewatch.registry.recognition.desk.Feature;
import io.zonewatch.registry.recognition.reading.Progress;
import io.zonewatch.registry.recognition.reading.RecognitionTexts;
import io.zonewatch.registry.unit.Names;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A platform as it is on a day, as known at an instant. */
@Schema(name = "Platform", description = "An innovation platform at a moment 创新平台")
record PlatformView(
        @Schema(description = "Its id 标识") UUID id,

        @Schema(description = "Zone it is in 单位代码", examples = "U0011")
        String unit,

        @Schema(description = "What it is 类别") PlatformKind kind,

        @Schema(description = "The kind in your language 类别名称")
        String kindName,

        @Schema(description = "Level of the authority 级别") Level level,

        @Schema(description = "The level in your language 级别名称")
        String levelName,

        @Schema(description = "Organisation that runs it 依托单位")
        Names host,

        @Schema(description = "Industry it serves, GB/T 4754 服务产业", examples = "C39")
        String industry,

        @Schema(description = "Whether it serves others than its host 是否公共平台")
        boolean isPublic,

        @Schema(description = "Whether it serves that industry's whole chain 是否服务全产业链")
        boolean wholeChain,

        @JsonUnwrapped Progress progress) {

    static final Feature<Platform, PlatformView> PLATFORMS = new Feature<>(Platform.SUBJECT, PlatformView::of);

    private static PlatformView of(Recognised<Platform> one, Moment moment, RecognitionTexts texts) {
        Platform what = one.what();
        return new PlatformView(
                one.id(),
                one.unit().value(),
                what.kind(),
                texts.kind(Platform.SUBJECT, what.kind().name()),
                what.level(),
                texts.level(what.level()),
                what.host(),
                what.industry(),
                what.isPublic(),
                what.wholeChain(),
                texts.progress(one.line(), moment));
    }
}
