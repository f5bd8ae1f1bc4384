package io.zonewatch.notification.channel.bot;

import io.zonewatch.notification.channel.endpoint.Conduct;
import io.zonewatch.notification.channel.endpoint.Endpoint;
import io.zonewatch.notification.channel.endpoint.EndpointStore;
import io.zonewatch.notification.channel.endpoint.RateBuckets;
import io.zonewatch.notification.channel.endpoint.RateBuckets.Allowance;
import io.zonewatch.notification.channel.wire.Verdict;
import io.zonewatch.notification.delivery.Answer;
import io.zonewatch.notification.delivery.Message;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Sends messages by the bots of their divisions. A bot that takes fewer messages now than wait for it gets them all in one, or in as few as
 * they fit into; one that takes none, says so or does not answer, is left alone until it does. Each bot is by itself: what one meets tells nothing of
 * those of other divisions.
 */
@ApplicationScoped
class Bots {

    private static final Logger LOG = Logger.getLogger(Bots.class);
    private static final Answer NO_TIME = new Answer.Untried("no time left", null);
    private static final Answer AFTER_NO_ANSWER = new Answer.Untried("no answer to another message", null);
    private static final Answer AFTER_A_FAULT = new Answer.Untried("another message failed", null);

    private final EndpointStore endpoints;
    private final RateBuckets buckets;
    private final BotCall bots;
    private final Conduct conduct;
    private final Clock system;

    @Inject
    Bots(EndpointStore endpoints, RateBuckets buckets, BotCall bots, Conduct conduct, Clock system) {
        this.endpoints = endpoints;
        this.buckets = buckets;
        this.bots = bots;
        this.conduct = conduct;
        this.system = system;
    }

    boolean any(BotProtocol protocol) {
        return endpoints.any(protocol.code());
    }

    List<Answer> deliver(BotProtocol protocol, List<Message> messages) {
        Map<Message, Answer> answers = new HashMap<>();
        Map<Endpoint, List<Message>> byBot = new LinkedHashMap<>();
        for (Message message : messages) {
            Optional<Endpoint> bot = endpoints
                    .receiving(protocol.code(), message.about().division())
                    .stream()
                    .findFirst();
            bot.ifPresentOrElse(
                    found -> byBot.computeIfAbsent(found, each -> new ArrayList<>())
                            .add(message),
                    () -> answers.put(message, new Answer.Refused("no bot for the division")));
        }
        Instant until = conduct.lastBegin();
        byBot.forEach((bot, forIt) -> deliverOrWait(protocol, bot, forIt, until, answers));
        return messages.stream().map(answers::get).toList();
    }

    /** Once something was said, a fault must not have it said again: what is left waits, and comes first next time. */
    private void deliverOrWait(
            BotProtocol protocol, Endpoint bot, List<Message> messages, Instant until, Map<Message, Answer> answers) {
        try {
            deliver(protocol, bot, messages, until, answers);
        } catch (RuntimeException e) {
            if (answers.isEmpty()) {
                throw e;
            }
            LOG.warnf("messages of a bot wait id=%s cause=%s", bot.id(), e.toString());
            messages.forEach(message -> answers.putIfAbsent(message, AFTER_A_FAULT));
        }
    }

    private void deliver(
            BotProtocol protocol, Endpoint bot, List<Message> messages, Instant until, Map<Message, Answer> answers) {
        if (system.instant().isAfter(until)) {
            answers.putAll(all(messages, NO_TIME));
        } else if (conduct.isLeftAlone(bot.id())) {
            answers.putAll(all(messages, new Answer.Untried("left alone", conduct.restOf(bot.id()))));
        } else {
            Allowance allowance = buckets.take(bot.id(), protocol.limits(), messages.size());
            if (allowance.messages() == 0) {
                answers.putAll(all(messages, full(allowance)));
            } else if (allowance.messages() < messages.size()) {
                gathered(protocol, bot, messages, until, answers);
            } else {
                oneByOne(protocol, bot, messages, until, answers);
            }
        }
    }

    /** In one text, or in as many as they need; the first has room already. What finds none is said later, and by nobody until then. */
    private void gathered(
            BotProtocol protocol, Endpoint bot, List<Message> messages, Instant until, Map<Message, Answer> answers) {
        Digest digest = Digest.of(messages, protocol.longestText());
        Answer answer = send(protocol, bot, digest.text());
        answers.putAll(all(digest.said(), answer));
        Optional<Answer> stopped = forThoseBehind(answer);
        while (!digest.left().isEmpty() && stopped.isEmpty()) {
            digest = Digest.of(digest.left(), protocol.longestText());
            Answer next = another(protocol, bot, digest, until);
            answers.putAll(all(digest.said(), next));
            stopped = forThoseBehind(next);
        }
        stopped.ifPresent(behind -> messages.forEach(message -> answers.putIfAbsent(message, behind)));
    }

    private Answer another(BotProtocol protocol, Endpoint bot, Digest digest, Instant until) {
        if (system.instant().isAfter(until)) {
            return NO_TIME;
        }
        Allowance allowance = buckets.take(bot.id(), protocol.limits(), 1);
        return allowance.messages() == 0 ? full(allowance) : send(protocol, bot, digest.text());
    }

    private void oneByOne(
            BotProtocol protocol, Endpoint bot, List<Message> messages, Instant until, Map<Message, Answer> answers) {
        Optional<Answer> stopped = Optional.empty();
        for (Message message : messages) {
            if (stopped.isEmpty() && system.instant().isAfter(until)) {
                stopped = Optional.of(NO_TIME);
            }
            Answer answer = stopped.orElseGet(() -> send(protocol, bot, message.subject() + "\n\n" + message.text()));
            answers.put(message, answer);
            stopped = stopped.or(() -> forThoseBehind(answer));
        }
    }

    /** What one message met, those behind it need not meet; a refusal is that message's own. */
    private static Optional<Answer> forThoseBehind(Answer answer) {
        return switch (answer) {
            case Answer.NotNow notNow -> Optional.of(new Answer.Untried(notNow.why(), notNow.after()));
            case Answer.Untried untried -> Optional.of(untried);
            case Answer.Unreached unreached -> Optional.of(new Answer.Untried(unreached.why(), null));
            case Answer.Unconfirmed unconfirmed -> Optional.of(AFTER_NO_ANSWER);
            case Answer.Down down -> Optional.of(new Answer.Untried(down.why(), null));
            case Answer.Accepted accepted -> Optional.empty();
            case Answer.Refused refused -> Optional.empty();
        };
    }

    private static Answer full(Allowance allowance) {
        return new Answer.Untried("rate limit", allowance.pause());
    }

    private static Map<Message, Answer> all(List<Message> messages, Answer answer) {
        Map<Message, Answer> answers = new HashMap<>();
        messages.forEach(message -> answers.put(message, answer));
        return answers;
    }

    private Answer send(BotProtocol protocol, Endpoint bot, String text) {
        Verdict verdict = bots.send(protocol, bot, text);
        conduct.note(bot.id(), verdict);
        return verdict.answer();
    }
}
