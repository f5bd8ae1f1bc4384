package io.zonewatch.assessment.support;

import io.zonewatch.chassis.sql.Jdbc;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** The same statements on the same database; those that read reports, who owes them and their catalogues are counted. */
@Alternative
@Priority(1)
@Singleton
public class CountedJdbc extends Jdbc {

    private static final List<String> COUNTED = List.of("from obligation o", "from observation", "from catalogue c");

    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();

    @Inject
    CountedJdbc(DataSource dataSource) {
        super(dataSource);
    }

    /** How many there have been. */
    public int count() {
        return COUNTED.stream().mapToInt(this::count).sum();
    }

    /** How many queries there have been that contain a part. */
    public int count(String part) {
        return counts.entrySet().stream()
                .filter(each -> each.getKey().contains(part))
                .mapToInt(each -> each.getValue().get())
                .sum();
    }

    @Override
    public <T> List<T> query(String sql, RowReader<T> reader, Object... arguments) {
        counts.computeIfAbsent(sql, _ -> new AtomicInteger()).incrementAndGet();
        return super.query(sql, reader, arguments);
    }
}
