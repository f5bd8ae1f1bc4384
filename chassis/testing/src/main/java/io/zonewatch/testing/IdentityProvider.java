package io.zonewatch.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.zonewatch.embedded.Ports;
import io.zonewatch.embedded.Token;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An OIDC provider as far as a service sees it: its discovery document, its key set, and tokens signed with the present key. The service under
 * test trusts it where {@link Infrastructure} is given {@code provider=discovered}; it is away until a test starts it.
 */
public final class IdentityProvider implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private volatile Key key = new Key("first", TestKey.OURS);

    private record Key(String id, String encoded) {

        RSAPrivateCrtKey rsa() {
            try {
                return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA")
                        .generatePrivate(
                                new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every JDK has RSA", e);
            }
        }
    }

    private IdentityProvider() {
        try {
            server = HttpServer.create(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port())), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("the provider's port is taken", e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, discovery()));
        server.createContext("/keys", exchange -> answer(exchange, Map.of("keys", List.of(publicKey()))));
        server.start();
    }

    /** Listens from now on. */
    public static IdentityProvider start() {
        return new IdentityProvider();
    }

    /** What its tokens say who made them, and where its documents are. */
    public static String issuer() {
        return "http://localhost:" + port();
    }

    /** Signs with another key from now on; the one before is not in the key set any more. */
    public void rotate() {
        key = new Key("second", TestKey.FORGERS);
    }

    /** Claims of a valid token: somebody with a role and a scope. */
    public Map<String, Object> claims(String role, String division) {
        long now = InstantSource.system().instant().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer());
        claims.put("aud", Token.AUDIENCE);
        claims.put("sub", "somebody");
        claims.put("groups", List.of(role));
        claims.put("divisions", List.of(division));
        claims.put("iat", now);
        claims.put("exp", now + 3600);
        return claims;
    }

    /** A token with these claims, signed with the present key. */
    public String sign(Map<String, Object> claims) {
        return sign(claims, key);
    }

    /** A token that says it is signed with the present key, and is with somebody else's. */
    public String forge(Map<String, Object> claims) {
        return sign(claims, new Key(key.id(), TestKey.OURS.equals(key.encoded()) ? TestKey.FORGERS : TestKey.OURS));
    }

    /** A token that says that it needs no signature. */
    public String unsigned(Map<String, Object> claims) {
        return base64(Map.of("alg", "none", "typ", "JWT")) + "." + base64(claims) + ".";
    }

    /** Goes away. */
    @Override
    public void close() {
        server.stop(0);
    }

    private static String port() {
        return Shared.once("provider.port", () -> Integer.toString(Ports.free()));
    }

    private static Map<String, Object> discovery() {
        return Map.of("issuer", issuer(), "jwks_uri", issuer() + "/keys");
    }

    private Map<String, Object> publicKey() {
        RSAPrivateCrtKey rsa = key.rsa();
        return Map.of(
                "kty",
                "RSA",
                "use",
                "sig",
                "alg",
                "RS256",
                "kid",
                key.id(),
                "n",
                number(rsa.getModulus()),
                "e",
                number(rsa.getPublicExponent()));
    }

    private static String sign(Map<String, Object> claims, Key key) {
        String content = base64(Map.of("alg", "RS256", "typ", "JWT", "kid", key.id())) + "." + base64(claims);
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.rsa());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK signs with RSA", e);
        }
    }

    /** Without the byte that only holds a sign. */
    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return base64(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String base64(Map<String, Object> part) {
        return base64(json(part));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] json(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values", e);
        }
    }

    private static void answer(HttpExchange exchange, Object document) throws IOException {
        byte[] body = json(document);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
