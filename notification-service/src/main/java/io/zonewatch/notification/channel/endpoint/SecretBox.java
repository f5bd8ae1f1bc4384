package io.zonewatch.notification.channel.endpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps secrets: under the key of {@code zonewatch.secrets.key} (32 bytes in Base64) with AES-256-GCM (NIST SP 800-38D), each
 * bound to what it belongs to. Without a key, which {@link SecretsKeyNeeded} demands in production, they are kept as they are; what was kept so stays
 * readable once there is a key.
 */
@ApplicationScoped
public class SecretBox {

    /** The setting that holds the key. */
    static final String KEY = "zonewatch.secrets.key";

    private static final byte OPEN = 0;
    private static final byte SEALED = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Optional<SecretKeySpec> key;
    private final SecureRandom random = new SecureRandom();

    @Inject
    SecretBox(@ConfigProperty(name = KEY) Optional<String> key) {
        this.key = key.map(text -> new SecretKeySpec(Base64.getDecoder().decode(text), "AES"));
    }

    /** What is stored. */
    public byte[] seal(String secret, String belongsTo) {
        byte[] text = secret.getBytes(StandardCharsets.UTF_8);
        if (key.isEmpty()) {
            return ByteBuffer.allocate(1 + text.length).put(OPEN).put(text).array();
        }
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, belongsTo, text);
        return ByteBuffer.allocate(1 + NONCE + sealed.length)
                .put(SEALED)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /**
     * What was stored; null for null.
     *
     * @throws IllegalStateException if the key is another, or it belongs to something else
     */
    public String open(byte[] stored, String belongsTo) {
        if (stored == null) {
            return null;
        }
        ByteBuffer buffer = ByteBuffer.wrap(stored);
        if (buffer.get() == OPEN) {
            return new String(stored, 1, stored.length - 1, StandardCharsets.UTF_8);
        }
        byte[] nonce = new byte[NONCE];
        buffer.get(nonce);
        byte[] sealed = new byte[buffer.remaining()];
        buffer.get(sealed);
        return new String(run(Cipher.DECRYPT_MODE, nonce, belongsTo, sealed), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, String belongsTo, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    mode,
                    key.orElseThrow(() -> new IllegalStateException(KEY + " is missing")),
                    new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(belongsTo.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret cannot be kept or read", e);
        }
    }
}
