package io.zonewatch.notification.channel.endpoint;

import io.zonewatch.notification.channel.wire.Verdict;
import io.zonewatch.notification.channel.wire.Verdict.Meaning;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a message that was sent to try an endpoint out.
 *
 * @param taken whether it was taken
 * @param answer what was said
 */
public record Trial(
        boolean taken, @Schema(examples = "HTTP 200") String answer) {

    /** The same from a verdict. */
    public static Trial of(Verdict verdict) {
        return new Trial(verdict.meaning() == Meaning.TAKEN, verdict.said());
    }
}
