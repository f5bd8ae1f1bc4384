package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.plan.Target;
import io.zonewatch.reporting.DecimalString;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a target should stand on each day: E(t) = B + (T − B)(t − t0)/(tT − t0) in days, piecewise from the baseline through every checkpoint. Before the
 * baseline it stands at the baseline's value, after the last checkpoint at the goal's. Checkpoints without a value are passed over.
 */
final class Path {

    private final List<Vertex> vertices;

    private Path(List<Vertex> vertices) {
        this.vertices = List.copyOf(vertices);
    }

    /** Where the path bends. */
    record Vertex(LocalDate date, @DecimalString BigDecimal value) {}

    static Path of(Target target) {
        List<Vertex> vertices = new ArrayList<>();
        vertices.add(new Vertex(target.baseline().date(), target.baseline().value()));
        target.checkpoints()
                .forEach(each -> each.rule().ifPresent(rule -> vertices.add(new Vertex(each.date(), rule.value()))));
        return new Path(vertices);
    }

    /** E on {@code day}, or null where the checkpoint that counts has no value to lead to. */
    static BigDecimal dueOn(Target target, LocalDate day) {
        boolean led = target.checkpointOn(day).rule().isPresent();
        return led ? of(target).on(day) : null;
    }

    /** E from one day to another, both included, as far as there is a path, by the days on which it bends; empty where there is none, or no way to go. */
    static List<Vertex> within(Target target, LocalDate from, LocalDate until) {
        boolean leads =
                target.checkpoints().stream().anyMatch(each -> each.rule().isPresent());
        return leads ? of(target).within(from, until) : List.of();
    }

    private List<Vertex> within(LocalDate from, LocalDate until) {
        LocalDate first = later(vertices.getFirst().date(), from);
        LocalDate last = earlier(vertices.getLast().date(), until);
        if (!first.isBefore(last)) {
            return List.of();
        }
        return Stream.of(
                        Stream.of(first),
                        vertices.stream().map(Vertex::date).filter(day -> day.isAfter(first) && day.isBefore(last)),
                        Stream.of(last))
                .flatMap(days -> days)
                .map(day -> new Vertex(day, told(on(day))))
                .toList();
    }

    /** As it is set, or as results are kept. */
    private static BigDecimal told(BigDecimal exact) {
        return exact.scale() > Arithmetic.DECIMALS ? Arithmetic.kept(exact) : exact;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** E on {@code day}. */
    BigDecimal on(LocalDate day) {
        if (!day.isAfter(vertices.getFirst().date())) {
            return vertices.getFirst().value();
        }
        return stretch(day, Path::between);
    }

    /**
     * The same places at an even pace by years instead of days, as paces are measured by years: piecewise B + (T − B)·y(t0, t)/y(t0, tT). So what is required a year
     * up to the first checkpoint is (T − B) ÷ y(t0, tT) on every day, whatever leap days lie between.
     */
    BigDecimal steppingOn(LocalDate day) {
        return stretch(day, Path::stepping);
    }

    /**
     * The same places at even yearly growth instead of even steps: piecewise B·(T/B)^((t − t0)/(tT − t0)). Where a pace is measured as compound growth, an
     * even pace keeps to it.
     *
     * @return null where a value of the stretch is not positive
     */
    BigDecimal growingOn(LocalDate day) {
        return stretch(day, Path::growing);
    }

    /** How a stretch is covered. */
    private interface Gait {
        BigDecimal on(Vertex from, Vertex to, LocalDate day);
    }

    private BigDecimal stretch(LocalDate day, Gait gait) {
        for (int i = 1; i < vertices.size(); i++) {
            if (!day.isAfter(vertices.get(i).date())) {
                return gait.on(vertices.get(i - 1), vertices.get(i), day);
            }
        }
        return vertices.getLast().value();
    }

    private static BigDecimal between(Vertex from, Vertex to, LocalDate day) {
        if (day.equals(to.date())) {
            return to.value();
        }
        BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(from.date(), day));
        BigDecimal length = BigDecimal.valueOf(ChronoUnit.DAYS.between(from.date(), to.date()));
        return from.value()
                .add(Arithmetic.quotient(to.value().subtract(from.value()).multiply(days), length));
    }

    private static BigDecimal stepping(Vertex from, Vertex to, LocalDate day) {
        return from.value()
                .add(Arithmetic.quotient(
                        to.value().subtract(from.value()).multiply(Arithmetic.years(from.date(), day)),
                        Arithmetic.years(from.date(), to.date())));
    }

    private static BigDecimal growing(Vertex from, Vertex to, LocalDate day) {
        if (day.equals(to.date())) {
            return to.value();
        }
        if (from.value().signum() <= 0 || to.value().signum() <= 0) {
            return null;
        }
        BigDecimal part =
                Arithmetic.quotient(Arithmetic.years(from.date(), day), Arithmetic.years(from.date(), to.date()));
        return from.value().multiply(Powers.power(Arithmetic.quotient(to.value(), from.value()), part));
    }
}
