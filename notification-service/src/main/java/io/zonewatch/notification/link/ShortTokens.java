package io.zonewatch.notification.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens for places where a {@linkplain SignedLinks link} does not fit: at most {@value #LONGEST} letters and digits, which mean the same
 * in capitals. Each names a number for one purpose, until as long after the day it was made as links are followed, of this installation
 * only; it is signed with the links' key (HMAC-SHA-256, RFC 2104, cut to 96 bits).
 */
@ApplicationScoped
public class ShortTokens {

    /** Letters and digits that a token has at most. */
    public static final int LONGEST = 36;

    private static final int SIGNATURE_BYTES = 12;
    private static final int SIGNATURE = 19;
    private static final int DAY = 4;
    private static final int RADIX = Character.MAX_RADIX;
    private static final Pattern FORM = Pattern.compile("[0-9a-z]{" + (SIGNATURE + DAY + 1) + "," + LONGEST + "}");

    private final Optional<SecretKeySpec> key;
    private final List<SecretKeySpec> accepted;
    private final SignedLinks links;
    private final LinkSettings settings;
    private final Clock system;

    @Inject
    ShortTokens(LinkSettings settings, SignedLinks links, Clock system) {
        this.key = settings.key().map(ShortTokens::key);
        this.accepted = settings.acceptedKeys().map(ShortTokens::key).toList();
        this.links = links;
        this.settings = settings;
        this.system = system;
    }

    /**
     * A token.
     *
     * @param subject the number it names, not negative
     * @return empty if this installation has no key
     */
    public Optional<String> of(String purpose, long subject) {
        String day = padded(Long.toString(today().toEpochDay(), RADIX), DAY);
        String number = Long.toString(subject, RADIX);
        return key.map(secret -> signature(secret, purpose, day, number) + day + number);
    }

    /** Opens a token. */
    public Opened open(String purpose, String token) {
        String small = token.toLowerCase(Locale.ROOT);
        if (!FORM.matcher(small).matches()) {
            return new Opened.NotOurs();
        }
        String day = small.substring(SIGNATURE, SIGNATURE + DAY);
        String number = small.substring(SIGNATURE + DAY);
        String signed = small.substring(0, SIGNATURE);
        if (accepted.stream().noneMatch(secret -> isSame(signature(secret, purpose, day, number), signed))) {
            return new Opened.NotOurs();
        }
        String subject = Long.toString(Long.parseLong(number, RADIX));
        LocalDate last = LocalDate.ofEpochDay(Long.parseLong(day, RADIX))
                .plusDays(settings.validFor().toDays());
        return today().isAfter(last) ? new Opened.Expired(subject) : new Opened.Valid(subject);
    }

    private static SecretKeySpec key(String base64) {
        return new SecretKeySpec(Base64.getDecoder().decode(base64), "HmacSHA256");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(system.instant(), ZoneOffset.UTC);
    }

    /** Over lines that no other use of the key signs. */
    private String signature(SecretKeySpec secret, String purpose, String day, String number) {
        try {
            Mac mac = Mac.getInstance(secret.getAlgorithm());
            mac.init(secret);
            byte[] whole = mac.doFinal(String.join("\n", "short token", links.issuer(), purpose, day, number)
                    .getBytes(StandardCharsets.UTF_8));
            return padded(new BigInteger(1, Arrays.copyOf(whole, SIGNATURE_BYTES)).toString(RADIX), SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a token cannot be signed", e);
        }
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private static String padded(String digits, int length) {
        return "0".repeat(length - digits.length()) + digits;
    }
}
