package io.zonewatch.registry.contact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonewatch.chassis.audit.AuditMask;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.UnaryOperator;

/** People of a unit in the audit trail, masked as an auditor sees them on lists ({@link PersonalData}). */
@ApplicationScoped
class AuditedContacts implements AuditMask {

    @Override
    public String subjectType() {
        return ContactService.SUBJECT;
    }

    /** Since lists have days, the people stand within what tells the day. */
    @Override
    public JsonNode masked(JsonNode state) {
        (state.isArray() ? state : state.path("contacts")).forEach(AuditedContacts::mask);
        return state;
    }

    private static void mask(JsonNode entry) {
        if (entry instanceof ObjectNode person) {
            mask(person, "name", Mask::name);
            mask(person, "email", Mask::email);
            mask(person, "phone", Mask::phone);
            mask(person, "sub", Mask::account);
            if (person.get("chat") instanceof ObjectNode chat) {
                chat.fieldNames().forEachRemaining(account -> mask(chat, account, Mask::account));
            }
        }
    }

    private static void mask(ObjectNode person, String member, UnaryOperator<String> masking) {
        if (person.path(member).isTextual()) {
            person.put(member, masking.apply(person.get(member).asText()));
        }
    }
}
