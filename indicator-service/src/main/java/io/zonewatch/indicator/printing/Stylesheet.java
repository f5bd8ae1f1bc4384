package io.zonewatch.indicator.printing;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** How pages look, and the policy by which a browser takes exactly that style and nothing else: no script, no picture, no frame. */
@ApplicationScoped
class Stylesheet {

    private static final String FILE = "/printing/report.css";

    private final String text;
    private final String policy;

    Stylesheet() {
        text = load();
        policy = "default-src 'none'; style-src 'sha256-" + digest(text)
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    String text() {
        return text;
    }

    /** The value of {@code Content-Security-Policy}. */
    String policy() {
        return policy;
    }

    private static String load() {
        try (InputStream file = Stylesheet.class.getResourceAsStream(FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
