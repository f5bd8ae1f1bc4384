package io.zonewatch.notification.bounce;

import io.zonewatch.notification.delivery.EnvelopeSender;
import io.zonewatch.notification.delivery.Message;
import io.zonewatch.notification.link.Opened;
import io.zonewatch.notification.link.ShortTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Envelope senders that name the message (variable envelope return path): whatever comes back to one tells by its address alone what it is
 * about, whichever server wrote it. Only who has seen the mail, or has the key, knows such an address.
 */
@ApplicationScoped
class ReturnPath implements EnvelopeSender {

    private static final String PURPOSE = "bounce";

    private final ShortTokens tokens;
    private final Optional<String> local;
    private final Optional<String> domain;
    private final Optional<Pattern> form;

    @Inject
    ReturnPath(BounceSettings settings, ShortTokens tokens) {
        Optional<String> address = settings.address().map(text -> text.toLowerCase(Locale.ROOT));
        this.tokens = tokens;
        this.local = address.map(text -> text.substring(0, text.indexOf('@')));
        this.domain = address.map(text -> text.substring(text.indexOf('@') + 1));
        this.form = local.map(name -> Pattern.compile(
                "(?<![a-z0-9._+-])" + Pattern.quote(name) + "\\+([0-9a-z]{1," + ShortTokens.LONGEST + "})@"
                        + Pattern.quote(domain.orElseThrow()) + "(?![a-z0-9.-])",
                Pattern.CASE_INSENSITIVE));
    }

    @Override
    public Optional<String> of(Message message) {
        return local.flatMap(name ->
                tokens.of(PURPOSE, message.reminder()).map(token -> name + "+" + token + "@" + domain.orElseThrow()));
    }

    /** The reminder that an address within the text names; empty if none does that we made, or not any more. */
    Optional<Long> reminderIn(String text) {
        return form.stream()
                .flatMap(pattern -> pattern.matcher(text).results().map(found -> found.group(1)))
                .flatMap(this::reminder)
                .findFirst();
    }

    private Stream<Long> reminder(String token) {
        return tokens.open(PURPOSE, token) instanceof Opened.Valid valid
                ? Stream.of(Long.valueOf(valid.subject()))
                : Stream.empty();
    }
}
