package io.zonewatch.indicator.obligation;

import io.zonewatch.indicator.unit.UnitKind;
import io.zonewatch.reporting.Frequency;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.Objects;

/** What is owed: by which unit, on which form, for which period, and who reports it. How that stands is the {@link Obligation}'s. */
@MappedSuperclass
public abstract class Owed {

    @Id
    private String id;

    private String unit;

    @Enumerated(EnumType.STRING)
    private UnitKind kind;

    private String division;
    private String form;
    private int formVersion;

    @Enumerated(EnumType.STRING)
    private Frequency frequency;

    private String period;
    private String passedTo;

    /** For Hibernate. */
    protected Owed() {}

    /** Names what is owed about whom, such as U0011_M-IND_2016-02; {@code _} occurs in none of the parts. */
    public static String idOf(UnitCode unit, String form, Period period) {
        return unit + "_" + form + "_" + period;
    }

    /** Its identity. */
    public String id() {
        return id;
    }

    /** Who owes it. */
    public UnitCode unit() {
        return new UnitCode(unit);
    }

    /** Who reports it instead since the unit was merged, or null. */
    UnitCode passedTo() {
        return passedTo == null ? null : new UnitCode(passedTo);
    }

    /** Whose scope it is in: who reports it. */
    UnitCode reporter() {
        return passedTo == null ? unit() : passedTo();
    }

    /** What the unit is. */
    public UnitKind kind() {
        return kind;
    }

    /** Where the unit is at the period's end: a division of GB/T 2260. */
    String division() {
        return division;
    }

    /** The form. */
    public String form() {
        return form;
    }

    /** The version of the form. */
    public int formVersion() {
        return formVersion;
    }

    /** How often the form is owed. */
    Frequency frequency() {
        return frequency;
    }

    /** For which period. */
    public Period period() {
        return Period.parse(period);
    }

    /** Lets another unit report it, or none if null; whether that is news. */
    boolean reportedBy(UnitCode successor) {
        String next = successor == null ? null : successor.value();
        boolean news = !Objects.equals(next, passedTo);
        passedTo = next;
        return news;
    }

    /** Puts it into a division; whether that is news. */
    boolean liesIn(String other) {
        boolean news = !other.equals(division);
        division = other;
        return news;
    }

    /** Lets it go by a version of the form; whether that is news. */
    boolean goesBy(int version) {
        boolean news = version != formVersion;
        formVersion = version;
        return news;
    }
}
