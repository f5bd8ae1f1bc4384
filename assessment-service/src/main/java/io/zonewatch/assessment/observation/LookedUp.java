package io.zonewatch.assessment.observation;

import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Who owes what, and where units lie: what the roll-ups of a transaction ask for one after another, each looked up once. Many targets rest on the same form, and
 * each of them reads the same few periods of it.
 */
@ApplicationScoped
class LookedUp {

    /** Enough for the periods that one period's targets rest on; the country's units for all periods there are would fill the memory. */
    private static final int KEPT = 16;

    private final UnitTable units;
    private final ObligationTable obligations;
    private final TransactionSynchronizationRegistry transactions;

    @Inject
    LookedUp(UnitTable units, ObligationTable obligations, TransactionSynchronizationRegistry transactions) {
        this.units = units;
        this.obligations = obligations;
        this.transactions = transactions;
    }

    /** See {@link ObligationTable#owing}. */
    List<Owed> owing(String form, Period period, Instant asOf) {
        return once(new Owing(form, period, asOf), () -> obligations.owing(form, period, asOf));
    }

    /** The division the unit lay in on {@code day}; its first one for days before; empty while the unit has not been heard of. */
    Optional<String> divisionOn(UnitCode unit, LocalDate day) {
        NavigableMap<LocalDate, String> divisions = once(new Lying(unit), () -> units.divisions(unit));
        Map.Entry<LocalDate, String> then = divisions.floorEntry(day);
        return Optional.ofNullable(then == null ? divisions.firstEntry() : then).map(Map.Entry::getValue);
    }

    /** Something is about to be taken: what was looked up before may be out of date. */
    void forget() {
        if (inTransaction()) {
            transactions.putResource(LookedUp.class, new Answers());
        }
    }

    private record Owing(String form, Period period, Instant asOf) {}

    private record Lying(UnitCode unit) {}

    /** Answers by their questions; the one that has not been asked for longest gives way. */
    private static final class Answers extends LinkedHashMap<Record, Object> {
        private static final long serialVersionUID = 1L;

        Answers() {
            super(2 * KEPT, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Record, Object> eldest) {
            return size() > KEPT;
        }
    }

    /** A question tells what its answer is. */
    @SuppressWarnings("unchecked")
    private <T> T once(Record question, Supplier<T> look) {
        if (!inTransaction()) {
            return look.get();
        }
        if (!(transactions.getResource(LookedUp.class) instanceof Answers)) {
            forget();
        }
        Answers answers = (Answers) transactions.getResource(LookedUp.class);
        Object known = answers.get(question);
        if (known == null) {
            known = look.get();
            answers.put(question, known);
        }
        return (T) known;
    }

    private boolean inTransaction() {
        return transactions.getTransactionKey() != null;
    }
}
