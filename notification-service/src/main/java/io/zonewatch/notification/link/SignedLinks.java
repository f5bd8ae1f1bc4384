package io.zonewatch.notification.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/**
 * Links that carry their own permission: a JSON Web Token (RFC 7519) signed with HS256, for one purpose, about one subject, for a
 * limited time, of this installation only. Whoever holds one may do what it says and nothing else.
 */
@ApplicationScoped
public class SignedLinks {

    private final Optional<String> base;
    private final Optional<HmacKey> key;
    private final List<HmacKey> accepted;
    private final LinkSettings settings;
    private final Clock system;

    @Inject
    SignedLinks(LinkSettings settings, Clock system) {
        this.base = settings.base().map(address -> address.replaceAll("/+$", ""));
        this.key = settings.key().map(SignedLinks::key);
        this.accepted = settings.acceptedKeys().map(SignedLinks::key).toList();
        this.settings = settings;
        this.system = system;
    }

    /**
     * A link.
     *
     * @param purpose the path under which it is opened
     * @return empty if this installation makes none
     */
    public Optional<URI> to(String purpose, String subject) {
        return base.flatMap(address ->
                key.map(secret -> URI.create(address + "/" + purpose + "/" + sign(secret, purpose, subject))));
    }

    /** Opens a link by the last part of its path. */
    public Opened open(String purpose, String token) {
        return accepted.stream()
                .map(secret -> open(secret, purpose, token))
                .filter(opened -> !(opened instanceof Opened.NotOurs))
                .findFirst()
                .orElseGet(Opened.NotOurs::new);
    }

    private static HmacKey key(String base64) {
        return new HmacKey(Base64.getDecoder().decode(base64));
    }

    private String sign(HmacKey secret, String purpose, String subject) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer());
        claims.setAudience(purpose);
        claims.setSubject(subject);
        claims.setExpirationTime(date(system.instant().plus(settings.validFor())));
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        signature.setKey(secret);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("a link cannot be signed", e);
        }
    }

    private Opened open(HmacKey secret, String purpose, String token) {
        JwtConsumer consumer = new JwtConsumerBuilder()
                .setVerificationKey(secret)
                .setJwsAlgorithmConstraints(
                        new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.HMAC_SHA256))
                .setExpectedIssuer(issuer())
                .setExpectedAudience(purpose)
                .setRequireSubject()
                .setRequireExpirationTime()
                .setEvaluationTime(date(system.instant()))
                .build();
        try {
            return new Opened.Valid(consumer.processToClaims(token).getSubject());
        } catch (InvalidJwtException e) {
            return isOnlyExpired(e) ? new Opened.Expired(subjectOf(e)) : new Opened.NotOurs();
        } catch (MalformedClaimException e) {
            return new Opened.NotOurs();
        }
    }

    /** Errors of the claims are only told of a token whose signature holds. */
    private static boolean isOnlyExpired(InvalidJwtException failure) {
        return !failure.getErrorDetails().isEmpty()
                && failure.getErrorDetails().stream().allMatch(error -> error.getErrorCode() == ErrorCodes.EXPIRED);
    }

    private static String subjectOf(InvalidJwtException expired) {
        try {
            return expired.getJwtContext().getJwtClaims().getSubject();
        } catch (MalformedClaimException e) {
            throw new IllegalStateException("the subject was read before", e);
        }
    }

    /** Links of another installation are not ours, even where the key was copied. */
    String issuer() {
        return base.orElse("zonewatch");
    }

    private static NumericDate date(Instant moment) {
        return NumericDate.fromSeconds(moment.getEpochSecond());
    }
}
