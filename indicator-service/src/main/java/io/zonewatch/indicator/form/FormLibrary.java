package io.zonewatch.indicator.form;

import io.zonewatch.reporting.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The form versions as obligations need them. What a version asks never changes once it was taken, so it is kept; only when
 * it ends may change, and whoever needs that asks for all versions.
 */
@ApplicationScoped
public class FormLibrary {

    private final FormStore store;
    private final Map<Key, FormVersion> known = new ConcurrentHashMap<>();

    @Inject
    FormLibrary(FormStore store) {
        this.store = store;
    }

    private record Key(String code, int version) {}

    /** All versions of all forms, as they are now. */
    public List<FormVersion> all() {
        return store.all();
    }

    /** A version that was taken; its end may have changed since. */
    public FormVersion version(String code, int version) {
        return known.computeIfAbsent(new Key(code, version), this::load);
    }

    /** The latest version of a form. */
    public Optional<FormVersion> latest(String code) {
        return store.versions(code).stream().max(Comparator.comparingInt(FormVersion::version));
    }

    /** A version as it is now, its end included. */
    public FormVersion present(String code, int version) {
        return load(new Key(code, version));
    }

    /** Of some versions the one that is owed for a period. */
    public static Optional<FormVersion> owedFor(Period period, String code, List<FormVersion> versions) {
        return versions.stream()
                .filter(form -> form.code().equals(code) && form.isOwedFor(period))
                .findFirst();
    }

    private FormVersion load(Key key) {
        return store.versions(key.code()).stream()
                .filter(form -> form.version() == key.version())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no form " + key));
    }
}
