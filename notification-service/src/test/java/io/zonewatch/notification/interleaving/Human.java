package io.zonewatch.notification.interleaving;

import io.zonewatch.notification.ladder.ContactRole;

/** Somebody who has a role at a unit. A person keeps name and account when the address is corrected. */
record Human(ContactRole role, String name, String email) {

    Human at(String address) {
        return new Human(role, name, address);
    }

    String account() {
        return "account-" + name;
    }

    String json() {
        return """
                {"role":"%s","name":"%s","email":"%s","locale":"%s","sub":"%s"}""".formatted(role, name, email, role == ContactRole.ZONE_LEADER ? "en" : "zh-CN", account());
    }
}
