package io.zonewatch.chassis.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonewatch.chassis.sql.Jdbc;
import java.time.Instant;

/** Audit trails outside a service. */
public final class AuditTrails {

    private AuditTrails() {}

    public static AuditTrail of(Jdbc jdbc) {
        return new AuditTrail(
                jdbc, new ObjectMapper().findAndRegisterModules(), () -> Instant.EPOCH, () -> "an operator");
    }
}
