package io.zonewatch.indicator.attachment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Files that go with reports. */
@ConfigMapping(prefix = "zonewatch.attachments")
interface AttachmentSettings {

    /** Bytes of one file at most; in Base64 it must fit into a request body. */
    @WithDefault("5242880")
    int maxBytes();
}
