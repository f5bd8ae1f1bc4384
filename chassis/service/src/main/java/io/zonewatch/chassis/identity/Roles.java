package io.zonewatch.chassis.identity;

/** The roles a token can carry. */
public final class Roles {

    /** 统计员: fills in and submits for a unit. */
    public static final String STATISTICIAN = "statistician";

    /** 园区负责人: signs off and is escalated to. */
    public static final String ZONE_LEADER = "zone-leader";

    /** 审核员: checks, returns or accepts. */
    public static final String REVIEWER = "reviewer";

    /** 考核员: runs and publishes assessments. */
    public static final String ASSESSOR = "assessor";

    /** 审计员: reads everything. */
    public static final String AUDITOR = "auditor";

    /** 管理员: keeps master data. */
    public static final String ADMINISTRATOR = "administrator";

    /** A machine of another municipal system. */
    public static final String INTEGRATOR = "integrator";

    /**
     * Whoever has a role at all: what all of them read. An annotation cannot name a list that stands elsewhere, so this is an
     * expression; the list is in the chassis' {@code microprofile-config.properties}. A token that names no known role, or
     * none, is not among them.
     */
    public static final String ANY = "${zonewatch.roles.any}";

    private Roles() {}
}
