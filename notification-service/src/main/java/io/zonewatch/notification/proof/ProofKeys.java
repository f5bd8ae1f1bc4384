package io.zonewatch.notification.proof;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.channel.endpoint.SealedSecrets;
import io.zonewatch.notification.channel.endpoint.SecretBox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The key pairs (P-256) of this installation that proofs are signed with; the first is made when one is needed. */
@ApplicationScoped
class ProofKeys implements SealedSecrets {

    private static final long LOCK = 0x50524F4FL;
    private static final String PURPOSE = "proof key";

    private final Jdbc jdbc;
    private final SecretBox box;
    private final Clock system;

    @Inject
    ProofKeys(Jdbc jdbc, SecretBox box, Clock system) {
        this.jdbc = jdbc;
        this.box = box;
        this.system = system;
    }

    /** The pair that signs now. */
    @Transactional
    KeyPair signing() {
        return newest().orElseGet(() -> {
            jdbc.query("select pg_advisory_xact_lock(?)", row -> true, LOCK);
            return newest().orElseGet(this::make);
        });
    }

    /** Every public key that ever signed. */
    @Transactional
    List<ECPublicKey> published() {
        signing();
        return jdbc.query("select public_key from proof_key order by id desc", row -> publicKey(row.getBytes(1)));
    }

    /** Makes another pair, which signs from now on; the public keys before stay published. */
    @Transactional
    void renew() {
        jdbc.query("select pg_advisory_xact_lock(?)", row -> true, LOCK);
        make();
    }

    @Override
    public int sealAnew() {
        return jdbc
                .query(
                        "select id, private_key from proof_key order by id for update",
                        row -> Map.entry(row.getLong(1), row.getBytes(2)))
                .stream()
                .mapToInt(kept -> box.sealedAnew(kept.getValue(), PURPOSE)
                        .map(anew ->
                                jdbc.update("update proof_key set private_key = ? where id = ?", anew, kept.getKey()))
                        .orElse(0))
                .sum();
    }

    private Optional<KeyPair> newest() {
        return jdbc.queryOne("select public_key, private_key from proof_key order by id desc limit 1", this::pair);
    }

    private KeyPair make() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            jdbc.update(
                    "insert into proof_key (public_key, private_key, created_at) values (?, ?, ?)",
                    pair.getPublic().getEncoded(),
                    box.seal(
                            Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()), PURPOSE),
                    system.instant());
            return pair;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyPair pair(ResultSet row) throws SQLException {
        byte[] encoded = Base64.getDecoder().decode(box.open(row.getBytes(2), PURPOSE));
        try {
            ECPrivateKey privateKey =
                    (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return new KeyPair(publicKey(row.getBytes(1)), privateKey);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a stored key cannot be read", e);
        }
    }

    private static ECPublicKey publicKey(byte[] encoded) {
        try {
            return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a stored key cannot be read", e);
        }
    }
}
