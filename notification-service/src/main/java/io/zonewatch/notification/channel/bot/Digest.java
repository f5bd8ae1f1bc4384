package io.zonewatch.notification.channel.bot;

import io.zonewatch.notification.delivery.Message;
import java.util.List;
import java.util.stream.Collectors;

/** Many messages in one: how many there are, and the subject of each. */
final class Digest {

    private Digest() {}

    static String of(List<Message> messages) {
        return messages.stream()
                .map(Message::subject)
                .distinct()
                .collect(Collectors.joining(
                        "\n- ", "催报 " + messages.size() + " 条 / " + messages.size() + " reminders\n- ", ""));
    }
}
