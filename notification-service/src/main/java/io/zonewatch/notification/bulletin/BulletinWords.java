package io.zonewatch.notification.bulletin;

import io.zonewatch.chassis.problem.Messages;
import io.zonewatch.notification.bulletin.Bulletin.Item;
import io.zonewatch.notification.bulletin.Bulletin.Notice;
import io.zonewatch.notification.bulletin.Bulletin.Reminded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a bulletin says in a language, the same on the page and in the table. */
@ApplicationScoped
class BulletinWords {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Messages messages;

    @Inject
    BulletinWords(Messages messages) {
        this.messages = messages;
    }

    String text(Locale language, String key, Object... arguments) {
        return messages.text(language, "bulletin." + key, arguments);
    }

    String state(Item item, Locale language) {
        return text(language, "state." + code(item.state()));
    }

    /** The merged unit in whose place the report was owed; empty where it was the unit's own. */
    String owedBy(Item item, Locale language) {
        return item.owedBy() == null
                ? ""
                : text(language, "in-place-of", item.owedByNames().in(language), item.owedBy());
    }

    /** Why a bulletin lists nothing: nobody owes it, nothing was due yet, or all of it had come. */
    String nothing(Bulletin bulletin, Locale language) {
        return text(language, bulletin.due() > 0 || bulletin.unknown() > 0 ? "none" : "none-due");
    }

    String lateness(Item item, Locale language) {
        return text(language, "lateness." + code(item.lateness()));
    }

    /** Each reminder: of what kind, to whom, by what and when, and whether it came back. */
    List<String> reminders(Item item, Locale language) {
        return item.reminders().stream().map(sent -> reminder(sent, language)).toList();
    }

    private String reminder(Reminded sent, Locale language) {
        String told = String.join(
                " · ",
                messages.text(language, sent.kind().word()),
                messages.text(language, sent.role().word()),
                messages.text(language, sent.channel().word()),
                moment(sent.sentAt()));
        return sent.cameBackAt() == null ? told : text(language, "came-back", told, moment(sent.cameBackAt()));
    }

    /** Each formal notice: when it was served and until when its term ran, and whether it came back. */
    List<String> notices(Item item, Locale language) {
        return item.notices().stream().map(notice -> notice(notice, language)).toList();
    }

    private String notice(Notice notice, Locale language) {
        String served = text(
                language,
                notice.termEndsAt() == null ? "notice-without-term" : "notice",
                moment(notice.servedAt()),
                notice.termEndsAt() == null ? "" : moment(notice.termEndsAt()));
        return switch (notice.standing()) {
            case SERVED -> served;
            case CAME_BACK -> text(language, "came-back", served, moment(notice.cameBackAt()));
            case SERVED_AGAIN ->
                text(language, "served-again", served, moment(notice.cameBackAt()), moment(notice.servedAgainAt()));
        };
    }

    String moment(OffsetDateTime moment) {
        return MOMENT.format(moment);
    }

    /** Several in one cell. */
    static String joined(List<String> texts) {
        return texts.stream().collect(Collectors.joining("; "));
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
