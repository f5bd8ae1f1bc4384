package io.zonewatch.chassis.web;

import io.zonewatch.chassis.digest.Sha256;
import java.util.Base64;

/**
 * The style sheet inside a document, let in by its digest, so that no other one takes effect.
 *
 * @param css its text, or null for a document without any
 * @param source what may style the document, as a source of Content Security Policy 3
 */
public record InlineStyle(String css, String source) {

    /** For a document that has no style sheet. */
    public static final InlineStyle NONE = new InlineStyle(null, "'none'");

    /** The style sheet with this text, exactly as it stands between the tags. */
    public static InlineStyle of(String css) {
        return new InlineStyle(css, "'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(css)) + "'");
    }
}
