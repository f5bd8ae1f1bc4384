package io.zonewatch.notification.channel.bot;

import io.zonewatch.notification.delivery.Message;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Many messages in one: how many there are, and the subject of each.
 *
 * @param said the messages whose subjects stand in it
 * @param left those that did not fit, and are said by none yet
 */
record Digest(List<Message> said, List<Message> left) {

    private static final String LINE = "\n- ";

    /**
     * As many of the messages as fit, the first of them in any case.
     *
     * @param most how long the text may be, in bytes of UTF-8
     */
    static Digest of(List<Message> messages, int most) {
        List<Message> said = new ArrayList<>();
        List<Message> left = new ArrayList<>();
        Set<String> subjects = new LinkedHashSet<>();
        int room = most - bytes(head(messages.size()));
        for (Message message : messages) {
            int needed = subjects.contains(message.subject()) ? 0 : bytes(LINE + message.subject());
            if (needed <= room || said.isEmpty()) {
                room -= needed;
                subjects.add(message.subject());
                said.add(message);
            } else {
                left.add(message);
            }
        }
        return new Digest(List.copyOf(said), List.copyOf(left));
    }

    /** What it says. */
    String text() {
        return said.stream()
                .map(Message::subject)
                .distinct()
                .collect(Collectors.joining(LINE, head(said.size()) + LINE, ""));
    }

    private static String head(int messages) {
        return "催报 " + messages + " 条 / " + messages + " reminders";
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
