package io.zonewatch.local.mailbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The captured messages, read once each: a file never changes. */
final class Letters {

    private static final Comparator<Captured> LATEST_FIRST = Comparator.comparing(Captured::arrivedAt)
            .thenComparing(Captured::id)
            .reversed();

    private final MailStore store;
    private final Map<String, Captured> read = new ConcurrentHashMap<>();

    Letters(MailStore store) {
        this.store = store;
    }

    /** The latest of them, without their texts. */
    List<Captured> latest(int limit) throws IOException {
        var all = new ArrayList<Captured>();
        for (var id : store.ids()) {
            find(id).map(Captured::withoutText).ifPresent(all::add);
        }
        return all.stream().sorted(LATEST_FIRST).limit(limit).toList();
    }

    /** One of them. */
    Optional<Captured> find(String id) throws IOException {
        var known = read.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        var raw = store.raw(id);
        if (raw.isEmpty()) {
            return Optional.empty();
        }
        var letter = Captured.of(id, Mail.read(new ByteArrayInputStream(raw.get())), store.arrivedMillis(id));
        read.put(id, letter);
        return Optional.of(letter);
    }
}
