package io.zonewatch.registry.policy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a rule set, as answered. */
@Schema(name = "RuleSet", description = "A version of the rules that a plan states for zones 规则集版本")
record RuleSetView(
        @JsonUnwrapped RuleSetForm set,

        @Schema(description = "Business time at which it was recorded 记录时间")
        OffsetDateTime recordedAt) {

    String code() {
        return set.code();
    }

    int version() {
        return set.version();
    }
}
