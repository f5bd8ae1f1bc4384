package io.zonewatch.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedSet;
import java.util.UUID;

/**
 * Who a bearer token speaks for, as an identity provider would vouch for it.
 *
 * @param sub the person, stable for ever
 * @param name for people to read
 * @param roles of the person
 * @param units codes of the units in scope
 * @param divisions prefixes of administrative divisions in scope; {@code CN} is the whole country
 */
public record Token(
        String sub,
        String name,
        SequencedSet<String> roles,
        SequencedSet<String> units,
        SequencedSet<String> divisions) {

    /** Issuer of every token of an installation without an identity provider. */
    public static final String ISSUER = "https://zonewatch.local";

    /** Audience of every token. */
    public static final String AUDIENCE = "zonewatch";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> HEADER = Map.of("alg", "RS256", "typ", "JWT");

    /** The compact form (RFC 7519), signed with RS256, valid from now for the lifetime. */
    public String sign(SigningKey key, InstantSource clock, Duration lifetime) {
        var now = clock.instant();
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", ISSUER);
        claims.put("aud", AUDIENCE);
        claims.put("sub", sub);
        claims.put("name", name);
        claims.put("groups", roles);
        claims.put("units", units);
        claims.put("divisions", divisions);
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(lifetime).getEpochSecond());
        claims.put("jti", UUID.randomUUID().toString());
        var content = base64(HEADER) + "." + base64(claims);
        return content + "." + signature(key, content);
    }

    private static String signature(SigningKey key, String content) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.privateKey());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK signs with RSA", e);
        }
    }

    private static String base64(Object part) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(part));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("claims are plain values", e);
        }
    }
}
