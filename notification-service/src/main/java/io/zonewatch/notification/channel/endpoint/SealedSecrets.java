package io.zonewatch.notification.channel.endpoint;

/** A place where secrets are kept in a {@link SecretBox}. */
public interface SealedSecrets {

    /**
     * Seals with the present key what is not, in the current transaction; rows that another replica holds are left to that.
     *
     * @return how many secrets
     */
    int sealAnew();
}
