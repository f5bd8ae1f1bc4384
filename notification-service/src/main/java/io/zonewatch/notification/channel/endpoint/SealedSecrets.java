package io.zonewatch.notification.channel.endpoint;

/** A place where secrets are kept in a {@link SecretBox}. */
public interface SealedSecrets {

    /**
     * Seals with the present key what is not, in the current transaction; waits for rows that somebody holds, since the key of before may be taken away next.
     *
     * @return how many secrets
     */
    int sealAnew();
}
