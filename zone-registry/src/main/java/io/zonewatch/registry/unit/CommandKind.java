package io.zonewatch.registry.unit;

import java.util.Locale;

/** The ways in which what is recorded about a unit changes. */
public enum CommandKind {
    /** 登记. */
    REGISTER("registered"),
    /** 变更: other attributes from a day on. */
    CHANGE("changed"),
    /** 升级: another level, from preparatory to full (转正) or to national. */
    UPGRADE("upgraded"),
    /** 扩区: more approved land. */
    EXPAND("expanded"),
    /** 整合: merged into another unit. */
    MERGE("merged"),
    /** 撤销. */
    ABOLISH("abolished"),
    /** 更正: what was recorded about the past was wrong. */
    CORRECT("corrected"),
    /** 划定边界: another development boundary from a day on. */
    BOUND("bounded");

    private final String done;

    CommandKind(String done) {
        this.done = done;
    }

    /** The action in the audit trail. */
    String action() {
        return "unit." + done;
    }

    /** The type of the fact that tells of it; a new boundary is told as a change. */
    String factType() {
        String event = this == BOUND ? CHANGE.done : done;
        return "io.zonewatch.registry.unit-" + event.toLowerCase(Locale.ROOT) + ".v1";
    }
}
