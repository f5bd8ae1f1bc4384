package io.zonewatch.registry.reference;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The versions that are kept, as the API description shows them. */
@Schema(name = "ReferenceEditionPage", description = "The versions that are kept 已收录的版本")
record EditionPage(
        List<Edition> items,

        @Schema(description = "Always null: there are few 始终为空", nullable = true)
        String next) {}
