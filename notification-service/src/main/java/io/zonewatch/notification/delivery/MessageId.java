package io.zonewatch.notification.delivery;

import io.zonewatch.chassis.digest.Sha256;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.Duty;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;

/** The identity of a reminder's message at its receiver: it follows from the reminder's key, so every attempt has the same. */
public final class MessageId {

    private static final String HOST = "@zonewatch>";

    private MessageId() {}

    /** In the form of RFC 5322, 3.6.4. */
    public static String of(
            String obligation, Duty duty, int round, String step, String recipientKey, ChannelCode channel) {
        String roundOfDuty = duty == Duty.REPORT ? Integer.toString(round) : duty + " " + round;
        String key = String.join("\n", obligation, roundOfDuty, step, recipientKey, channel.name());
        return "<" + Sha256.hex(key.getBytes(StandardCharsets.UTF_8)) + HOST;
    }

    /** Whether a message with that identity carries out one reminder; any other stands for several. */
    public static boolean isOfOneReminder(String messageId) {
        return messageId.endsWith(HOST);
    }

    /** That of a digest: it follows from whom it goes to and when. */
    public static String ofDigest(String sub, String address, Instant digestAt) {
        String key = String.join("\n", "digest", sub, address.toLowerCase(Locale.ROOT), digestAt.toString());
        return "<" + Sha256.hex(key.getBytes(StandardCharsets.UTF_8)) + "@digest.zonewatch>";
    }
}
