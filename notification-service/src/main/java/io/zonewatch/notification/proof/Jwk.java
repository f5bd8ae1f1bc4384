package io.zonewatch.notification.proof;

import io.zonewatch.chassis.digest.Sha256;
import java.math.BigInteger;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A public key as a JSON Web Key (RFC 7517, RFC 7518 6.2).
 *
 * @param kid its thumbprint (RFC 7638)
 */
record Jwk(
        @Schema(examples = "EC") String kty,
        @Schema(examples = "P-256") String crv,

        @Schema(examples = "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU")
        String x,

        @Schema(examples = "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0")
        String y,

        @Schema(examples = "sig") String use,
        @Schema(examples = "ES256") String alg,
        String kid) {

    private static final int COORDINATE = 32;

    static Jwk of(ECPublicKey key) {
        String x = coordinate(key.getW().getAffineX());
        String y = coordinate(key.getW().getAffineY());
        return new Jwk("EC", "P-256", x, y, "sig", "ES256", thumbprint(x, y));
    }

    private static String thumbprint(String x, String y) {
        String members = "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"" + x + "\",\"y\":\"" + y + "\"}";
        return base64(Sha256.of(members));
    }

    /** Big-endian, of full length. */
    private static String coordinate(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] full = new byte[COORDINATE];
        byte[] significant =
                bytes.length > COORDINATE ? Arrays.copyOfRange(bytes, bytes.length - COORDINATE, bytes.length) : bytes;
        System.arraycopy(significant, 0, full, COORDINATE - significant.length, significant.length);
        return base64(full);
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
