package io.zonewatch.testing;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.util.Base64;
import java.util.Iterator;
import java.util.stream.LongStream;

/**
 * RSA keys of 2048 bits and some that are no secret, and quick: a JVM of tests stays with the first compiler, for which big numbers are
 * slow. Their primes are small and many, and what lies before each of them divides one number of 60 bits; so a private exponent has no more
 * bits than that, instead of a thousand. The public exponent is the shortest there is, because every request of every test is verified
 * with it.
 */
final class TestKey {

    private static final int BITS = 2048;
    private static final BigInteger PUBLIC_EXPONENT = BigInteger.valueOf(3);

    /** 2⁴·5²·7²·11·13·17·19·23·29·31·37·41·43: has many divisors, and is no multiple of the public exponent. */
    private static final long ORDER = 1_221_057_724_289_202_800L;

    /** Of the identity provider that the services under test trust: Base64 of the private key in PKCS #8. */
    static final String OURS = Shared.once("key", () -> key(1));

    /** Of somebody else, and as long. */
    static final String FORGERS = Shared.once("key.forged", () -> key(500));

    private TestKey() {}

    private static String key(long firstDivisor) {
        Iterator<BigInteger> primes = LongStream.iterate(firstDivisor, divisor -> divisor + 1)
                .filter(divisor -> ORDER % divisor == 0)
                .mapToObj(divisor -> BigInteger.valueOf(ORDER / divisor + 1))
                .filter(number -> number.isProbablePrime(30))
                .iterator();
        return encoded(half(primes), half(primes));
    }

    private static BigInteger half(Iterator<BigInteger> primes) {
        BigInteger product = primes.next();
        while (product.bitLength() <= BITS / 2) {
            product = product.multiply(primes.next());
        }
        return product;
    }

    private static String encoded(BigInteger p, BigInteger q) {
        BigInteger d = PUBLIC_EXPONENT.modInverse(BigInteger.valueOf(ORDER));
        var key = new RSAPrivateCrtKeySpec(p.multiply(q), PUBLIC_EXPONENT, d, p, q, d, d, q.modInverse(p));
        try {
            byte[] bytes = KeyFactory.getInstance("RSA").generatePrivate(key).getEncoded();
            return Base64.getEncoder().encodeToString(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has RSA", e);
        }
    }
}
