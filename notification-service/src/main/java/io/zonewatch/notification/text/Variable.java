package io.zonewatch.notification.text;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a text may mention. */
enum Variable {
    /** What the ladder calls the step. */
    STEP("step", "报表已逾期", "Report overdue"),
    /** Who is written to. */
    NAME("name", "张三", "Li Si"),
    /** The unit that owes the report. */
    UNIT("unit", "池州经开区", "Chizhou Economic Development Zone"),
    /** The merged unit that owed the report, in whose place the unit is to report; empty where the unit owes it itself. */
    OWED_BY("owedBy", "贵池工业园", "Guichi Industrial Park"),
    /** The form. */
    FORM("form", "开发区主要指标月报", "Monthly report of zone indicators"),
    /** The period. */
    PERIOD("period", "2016年1-2月", "January–February 2016"),
    /** The deadline, Beijing time. */
    DUE("due", "2016年3月10日 12:00", "10 March 2016, 12:00"),
    /** Calendar days since the day of the deadline. */
    DAYS_LATE("daysLate", "5", "5"),
    /** Term of a formal notice in working days. */
    TERM("termWorkingDays", "5", "5"),
    /** Number of a formal notice. */
    NUMBER("number", "U0011_M-IND_2016-02-1-T+3", "U0011_M-IND_2016-02-1-T+3"),
    /** The office that issues a formal notice, if its name is known. */
    OFFICE("office", "市推进小组办公室", "Municipal Office"),
    /** The day on which it is written. */
    TODAY("today", "2016年3月15日", "15 March 2016"),
    /** How many reminders a digest says. */
    COUNT("count", "2", "2"),
    /** The lines of a digest, one for each reminder. */
    LINES(
            "lines",
            "- 报表已逾期：池州经开区《开发区主要指标月报》（报告期：2016年1-2月），期限 2016年3月10日 12:00\n"
                    + "- 报表即将到期：池州经开区《主导产业月报》（报告期：2016年1-2月），期限 2016年3月18日 12:00",
            "- Report overdue: Chizhou Economic Development Zone, \"Monthly report of zone indicators\" for January–February 2016, due by 10 March 2016, 12:00\n"
                    + "- Report due soon: Chizhou Economic Development Zone, \"Monthly report of leading industries\" for January–February 2016, due by 18 March 2016, 12:00");

    /** What a digest as a whole can mention; the first two nothing else can. */
    private static final Set<Variable> OF_A_DIGEST = EnumSet.of(COUNT, LINES, NAME, TODAY);

    /** What has no value on some occasions. */
    private static final Set<Variable> SOMETIMES_EMPTY = EnumSet.of(OWED_BY, TERM, OFFICE);

    private final String name;
    private final String zh;
    private final String en;

    Variable(String name, String zh, String en) {
        this.name = name;
        this.zh = zh;
        this.en = en;
    }

    /** Whether a text can mention it: a digest speaks of many reports and has lines, every other text speaks of one. */
    boolean standsIn(String code) {
        return Texts.DIGEST.equals(code) ? OF_A_DIGEST.contains(this) : this != COUNT && this != LINES;
    }

    /** Whether it has no value on some occasions. */
    boolean isSometimesEmpty() {
        return SOMETIMES_EMPTY.contains(this);
    }

    /** How texts write it. */
    String written() {
        return name;
    }

    /** What it stands for in a sample. */
    String sample(boolean english) {
        return english ? en : zh;
    }

    static Optional<Variable> named(String name) {
        return Arrays.stream(values())
                .filter(variable -> variable.name.equals(name))
                .findFirst();
    }
}
