package io.zonewatch.local.progress;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.zonewatch.local.api.Api;
import io.zonewatch.local.command.Trouble;
import io.zonewatch.local.installation.Service;
import io.zonewatch.reporting.Period;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** A month's reports, accepted one after another at a steady pace whatever the answers take, while somebody watches for them in progress. */
final class Round {

    /** So many a second. */
    static final int PACE = 20;

    private static final long APART = Duration.ofSeconds(1).toNanos() / PACE;

    private final Api api;
    private final Watch watch;
    private final String reviewer;

    Round(Api api, Watch watch, String reviewer) {
        this.api = api;
        this.watch = watch;
        this.reviewer = reviewer;
    }

    /** How long each report took from the answer that it is accepted until an answer showed it in progress. */
    List<Duration> play(Course course, Period period) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var seen = threads.submit(() -> watch.untilAllShow(course, period));
            var accepted = new HashMap<String, Future<Long>>();
            long from = System.nanoTime();
            for (var zone : City.zones()) {
                long at = from + accepted.size() * APART;
                LockSupport.parkNanos(at - System.nanoTime());
                accepted.put(zone, threads.submit(() -> accept(new MonthlyReport(course, zone, period))));
            }
            return delays(accepted, seen.get());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Trouble trouble
                    ? trouble
                    : new Trouble(e.getCause().toString(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("interrupted while reports were accepted", e);
        }
    }

    /** What shows before the answer has arrived took no time. */
    private static List<Duration> delays(Map<String, Future<Long>> accepted, Map<String, Long> seen)
            throws ExecutionException, InterruptedException {
        var delays = new ArrayList<Duration>();
        for (var each : accepted.entrySet()) {
            delays.add(Duration.ofNanos(
                    Math.max(0, seen.get(each.getKey()) - each.getValue().get())));
        }
        return delays;
    }

    private long accept(MonthlyReport report) {
        var path = "/obligations/" + report.obligation() + "/submissions/1/acceptance";
        api.post(Service.INDICATOR, path, reviewer, "progress" + path, JsonNodeFactory.instance.objectNode())
                .orTrouble();
        return System.nanoTime();
    }
}
