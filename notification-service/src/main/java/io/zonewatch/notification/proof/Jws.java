package io.zonewatch.notification.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;

/** Signs bytes as they are: a JSON Web Signature in compact form (RFC 7515, 7.1) with ES256 (RFC 7518, 3.4). */
final class Jws {

    private Jws() {}

    static String sign(KeyPair pair, byte[] payload) {
        String kid = Jwk.of((ECPublicKey) pair.getPublic()).kid();
        String header = "{\"alg\":\"ES256\",\"kid\":\"" + kid + "\",\"typ\":\"proof-of-service+json\"}";
        String signed = Jwk.base64(header.getBytes(StandardCharsets.UTF_8)) + "." + Jwk.base64(payload);
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(pair.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + Jwk.base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a proof cannot be signed", e);
        }
    }
}
