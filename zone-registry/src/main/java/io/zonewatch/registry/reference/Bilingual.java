package io.zonewatch.registry.reference;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text of the published data in both languages. */
@Schema(name = "Bilingual", description = "In both languages 中英文")
record Bilingual(String zh, String en) {}
