package io.zonewatch.embedded;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/** The RSA key that an installation without an identity provider signs its tokens with. */
public final class SigningKey {

    private static final int BITS = 2048;

    private final RSAPrivateCrtKey key;

    private SigningKey(RSAPrivateCrtKey key) {
        this.key = key;
    }

    /** A new key. */
    public static SigningKey generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return new SigningKey((RSAPrivateCrtKey) generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has RSA", e);
        }
    }

    /**
     * The key in the encoding that {@link #encoded} gives.
     *
     * @throws IllegalArgumentException if it is not an RSA key in that encoding
     */
    public static SigningKey decode(String encoded) {
        try {
            var bytes = Base64.getMimeDecoder().decode(encoded.strip());
            return new SigningKey(
                    (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an RSA key in PKCS #8", e);
        }
    }

    /**
     * The key of the file; a new one is written, readable by the owner only, if there is no file.
     *
     * @throws IOException if the disk refuses
     */
    public static SigningKey loadOrCreate(Path file) throws IOException {
        if (!Files.exists(file)) {
            write(generate(), file);
        }
        return decode(Files.readString(file));
    }

    /** Written whole or not at all; a key that another process wrote meanwhile is left. */
    private static void write(SigningKey key, Path file) throws IOException {
        var folder = Files.createDirectories(file.toAbsolutePath().getParent());
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var fresh = Files.createTempFile(folder, file.getFileName().toString(), ".new", ownerOnly);
        try {
            Files.writeString(fresh, key.encoded());
            Files.createLink(file, fresh); // unlike a move, it takes nothing's place
        } catch (FileAlreadyExistsException e) {
            // theirs is as good
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Base64 of the private key in PKCS #8. */
    public String encoded() {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** Base64 of the public key in X.509: the body of a PEM file, as {@code quarkus.oidc.public-key} takes it. */
    public String publicKey() {
        try {
            var spec = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
            var bytes = KeyFactory.getInstance("RSA").generatePublic(spec).getEncoded();
            return Base64.getEncoder().encodeToString(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has RSA", e);
        }
    }

    RSAPrivateCrtKey privateKey() {
        return key;
    }
}
