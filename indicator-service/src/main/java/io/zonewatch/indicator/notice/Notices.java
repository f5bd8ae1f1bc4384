package io.zonewatch.indicator.notice;

import io.zonewatch.chassis.event.IncomingEvent;
import io.zonewatch.chassis.event.Projection;
import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** The read model of served notices. All are kept; what they mean for an obligation is derived from both, elsewhere. */
@ApplicationScoped
class Notices implements Projection {

    private final Jdbc jdbc;

    @Inject
    Notices(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public List<String> topics() {
        return List.of("zonewatch.notification.notices.v1");
    }

    @Override
    public Set<String> types() {
        return Set.of("io.zonewatch.notification.notice-served.v1");
    }

    @Override
    public void apply(IncomingEvent event) {
        NoticeServed served = event.as(NoticeServed.class);
        jdbc.update(
                """
                insert into notice (notice, obligation, round, served_at, term_ends_at, term_working_days, term_time)
                values (?, ?, ?, ?, ?, ?, ?) on conflict (notice) do nothing
                """,
                served.notice(),
                served.obligation(),
                served.round(),
                served.servedAt(),
                served.termEndsAt(),
                served.termWorkingDays(),
                served.termTime() == null ? null : served.termTime().toString());
    }

    @Override
    public void clear() {
        jdbc.update("delete from notice");
    }
}
