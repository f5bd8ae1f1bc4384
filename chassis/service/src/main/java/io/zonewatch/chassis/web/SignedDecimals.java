package io.zonewatch.chassis.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Lets the API description take what the services take: a bound on digits ({@code @Digits}) says nothing of a sign. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class SignedDecimals implements OASFilter {

    private static final String UNSIGNED = "^\\d{";

    @Override
    public Schema filterSchema(Schema schema) {
        String pattern = schema.getPattern();
        if (pattern != null && pattern.startsWith(UNSIGNED)) {
            schema.setPattern("^-?" + pattern.substring(1));
        }
        return schema;
    }
}
