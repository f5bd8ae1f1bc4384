package io.zonewatch.notification.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.zonewatch.chassis.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An inbox as a stream of events (WHATWG HTML, 9.2): each message once, in its order, its number as the event's id; and how many are
 * unread, at first and whenever that has changed, by whichever way. It is read from the table, so it does not matter which replica wrote a message, or that
 * the reader was away.
 */
@ApplicationScoped
class InboxStream {

    private static final int MOST = 100;
    private static final long UNTOLD = -1;

    private final Inbox inbox;
    private final InboxSettings settings;
    private final ObjectMapper mapper;
    private final Map<String, Integer> open = new ConcurrentHashMap<>();

    @Inject
    InboxStream(Inbox inbox, InboxSettings settings, ObjectMapper mapper) {
        this.inbox = inbox;
        this.settings = settings;
        this.mapper = mapper;
    }

    /** Where one stream stands; its looks come one after another. */
    private final class Following {
        private final String sub;
        private final Sse sse;
        private long last;
        private long unread = UNTOLD;
        private int quiet;

        private Following(String sub, Sse sse, long last) {
            this.sub = sub;
            this.sse = sse;
            this.last = last;
        }

        private List<OutboundSseEvent> look(long tick) {
            Inbox.Found found = inbox.after(sub, last, MOST);
            List<OutboundSseEvent> events = new ArrayList<>();
            found.messages().forEach(message -> events.add(event("message", message, message.id())));
            if (!found.messages().isEmpty()) {
                last = found.messages().getLast().id();
            }
            if (found.unread() != unread) {
                unread = found.unread();
                events.add(event("unread", new InboxResource.Unread(unread), last));
            }
            quiet = events.isEmpty() ? quiet + 1 : 0;
            boolean beat = quiet > 0 && quiet % settings.heartbeat() == 0;
            return beat ? List.of(sse.newEventBuilder().comment("").build()) : events;
        }

        /** Whoever comes again goes on after the message that was the last by then, also with what is no message. */
        private OutboundSseEvent event(String name, Object data, long message) {
            try {
                return sse.newEventBuilder()
                        .name(name)
                        .id(Long.toString(message))
                        .data(mapper.writeValueAsString(data))
                        .build();
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("an event cannot be written", e);
            }
        }
    }

    /**
     * What comes after a message.
     *
     * @throws Problem too-many-requests, if the reader has as many streams open as one person may
     */
    Multi<OutboundSseEvent> after(String sub, long last, Sse sse) {
        if (open.merge(sub, 1, Integer::sum) > settings.streams()) {
            close(sub);
            throw Problem.tooOften(
                    settings.poll().multipliedBy(settings.heartbeat())); // by then a reader who is gone has been missed
        }
        Following following = new Following(sub, sse, last);
        long looks = Math.max(1, settings.lasts().dividedBy(settings.poll()));
        return Multi.createFrom()
                .ticks()
                .every(settings.poll())
                .onOverflow()
                .drop()
                .select()
                .first(looks)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .onItem()
                .transformToIterable(following::look)
                .onTermination()
                .invoke(() -> close(sub));
    }

    private void close(String sub) {
        open.computeIfPresent(sub, (reader, streams) -> streams == 1 ? null : streams - 1);
    }
}
