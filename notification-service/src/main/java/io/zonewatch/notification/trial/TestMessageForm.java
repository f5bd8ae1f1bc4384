package io.zonewatch.notification.trial;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By which channel the caller wants to hear a test. */
record TestMessageForm(@Schema(examples = "EMAIL") @NotNull PersonalChannel channel) {}
