package io.zonewatch.chassis.thing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonewatch.chassis.audit.AuditMask;
import jakarta.enterprise.context.ApplicationScoped;

/** Somebody whose name an auditor need not know. */
@ApplicationScoped
class SecretKeepers implements AuditMask {

    @Override
    public String subjectType() {
        return "keeper";
    }

    @Override
    public JsonNode masked(JsonNode state) {
        return state instanceof ObjectNode keeper ? keeper.put("name", "*") : state;
    }
}
