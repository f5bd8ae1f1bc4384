package io.zonewatch.notification.channel.endpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Keeps secrets: under the key of {@code zonewatch.secrets.key} (32 bytes in Base64) with AES-256-GCM (NIST SP 800-38D), each
 * bound to what it belongs to. The key is changed in steps, so that every replica can open what another has sealed: the new one first among {@code
 * zonewatch.secrets.other-keys}, then the two in each other's place; then the service seals anew what the old one sealed ({@link Resealing}), and the old
 * one is taken away. Without a key, which {@link SecretsKeyNeeded} demands in production, they are kept as they are; what was kept so stays
 * readable once there is a key.
 */
@ApplicationScoped
public class SecretBox {

    private static final Logger LOG = Logger.getLogger(SecretBox.class);

    /** The setting that holds the key. */
    static final String KEY = "zonewatch.secrets.key";

    /** The setting that holds other keys, with which nothing is sealed any more or yet. */
    static final String OTHER_KEYS = "zonewatch.secrets.other-keys";

    private static final byte OPEN = 0;
    private static final byte SEALED = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Optional<SecretKeySpec> key;
    private final List<SecretKeySpec> others;
    private final SecureRandom random = new SecureRandom();

    @Inject
    SecretBox(
            @ConfigProperty(name = KEY) Optional<String> key,
            @ConfigProperty(name = OTHER_KEYS) Optional<List<String>> others) {
        this.key = key.map(SecretBox::key);
        this.others = others.orElse(List.of()).stream().map(SecretBox::key).toList();
    }

    private static SecretKeySpec key(String base64) {
        return new SecretKeySpec(Base64.getDecoder().decode(base64), "AES");
    }

    /** What is stored. */
    public byte[] seal(String secret, String belongsTo) {
        byte[] text = secret.getBytes(StandardCharsets.UTF_8);
        if (key.isEmpty()) {
            return ByteBuffer.allocate(1 + text.length).put(OPEN).put(text).array();
        }
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = seal(key.get(), nonce, belongsTo, text);
        return ByteBuffer.allocate(1 + NONCE + sealed.length)
                .put(SEALED)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** What is to be stored in its place, if it is not sealed with the present key; empty for null, and for what no key opens. */
    public Optional<byte[]> sealedAnew(byte[] stored, String belongsTo) {
        boolean isAsItShould = stored == null || key.isEmpty() || isSealedWith(key.get(), stored, belongsTo);
        if (isAsItShould) {
            return Optional.empty();
        }
        Optional<String> secret = found(stored, belongsTo);
        if (secret.isEmpty()) {
            LOG.errorf("no key opens the secret of %s", belongsTo);
        }
        return secret.map(found -> seal(found, belongsTo));
    }

    /**
     * What was stored; null for null.
     *
     * @throws IllegalStateException if no key is its own, or it belongs to something else
     */
    public String open(byte[] stored, String belongsTo) {
        return stored == null
                ? null
                : found(stored, belongsTo)
                        .orElseThrow(() -> new IllegalStateException(
                                "a secret cannot be opened: neither " + KEY + " nor " + OTHER_KEYS + " has its key"));
    }

    private Optional<String> found(byte[] stored, String belongsTo) {
        return stored[0] == OPEN
                ? Optional.of(new String(stored, 1, stored.length - 1, StandardCharsets.UTF_8))
                : Stream.concat(key.stream(), others.stream())
                        .flatMap(each -> opened(each, stored, belongsTo).stream())
                        .findFirst();
    }

    private static boolean isSealedWith(SecretKeySpec key, byte[] stored, String belongsTo) {
        return stored[0] == SEALED && opened(key, stored, belongsTo).isPresent();
    }

    private static byte[] seal(SecretKeySpec key, byte[] nonce, String belongsTo, byte[] text) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, key, nonce, belongsTo).doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret cannot be kept", e);
        }
    }

    /** Empty if the key is another, or it belongs to something else. */
    private static Optional<String> opened(SecretKeySpec key, byte[] stored, String belongsTo) {
        byte[] nonce = Arrays.copyOfRange(stored, 1, 1 + NONCE);
        try {
            byte[] text = cipher(Cipher.DECRYPT_MODE, key, nonce, belongsTo)
                    .doFinal(stored, 1 + NONCE, stored.length - 1 - NONCE);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (AEADBadTagException anotherKey) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret cannot be read", e);
        }
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, String belongsTo)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(belongsTo.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
