package io.zonewatch.notification.channel;

import io.zonewatch.notification.delivery.Message;
import io.zonewatch.notification.obligation.Contacts;
import io.zonewatch.notification.obligation.Contacts.Contact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Looks up how else a recipient is reached than by e-mail, when it is needed: nothing of it is kept with the message. */
@ApplicationScoped
public class Addressees {

    private final Contacts contacts;

    @Inject
    Addressees(Contacts contacts) {
        this.contacts = contacts;
    }

    /** The recipient among the people of the unit as they are now. */
    public Optional<Contact> of(Message message) {
        return contacts.of(List.of(message.unitOfRecipient())).values().stream()
                .flatMap(List::stream)
                .filter(contact -> contact.role() == message.to().role())
                .filter(contact -> contact.email() != null
                        && contact.email().equalsIgnoreCase(message.to().email()))
                .findFirst();
    }
}
