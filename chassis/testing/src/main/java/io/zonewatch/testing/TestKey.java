package io.zonewatch.testing;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.util.Base64;

/**
 * RSA keys of 2048 bits that are no secret: their primes are the largest below 2^1024 that leave 2 when divided by 3. A JVM of
 * tests, which stays with the first compiler, searches for primes of its own for five seconds a key. The public exponent is the
 * shortest there is, because every request of every test is verified with it: a fifth of the usual one's time.
 */
final class TestKey {

    private static final int PRIME_BITS = 1024;
    private static final BigInteger PUBLIC_EXPONENT = BigInteger.valueOf(3);

    /** Of the identity provider that the services under test trust: Base64 of the private key in PKCS #8. */
    static final String OURS = encoded(prime(179), prime(1397));

    /** Of somebody else. */
    static final String FORGERS = encoded(prime(6083), prime(9497));

    private TestKey() {}

    private static BigInteger prime(int below) {
        return BigInteger.TWO.pow(PRIME_BITS).subtract(BigInteger.valueOf(below));
    }

    private static String encoded(BigInteger p, BigInteger q) {
        BigInteger beforeP = p.subtract(BigInteger.ONE);
        BigInteger beforeQ = q.subtract(BigInteger.ONE);
        BigInteger d = PUBLIC_EXPONENT.modInverse(beforeP.multiply(beforeQ));
        var key = new RSAPrivateCrtKeySpec(
                p.multiply(q), PUBLIC_EXPONENT, d, p, q, d.mod(beforeP), d.mod(beforeQ), q.modInverse(p));
        try {
            byte[] bytes = KeyFactory.getInstance("RSA").generatePrivate(key).getEncoded();
            return Base64.getEncoder().encodeToString(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has RSA", e);
        }
    }
}
