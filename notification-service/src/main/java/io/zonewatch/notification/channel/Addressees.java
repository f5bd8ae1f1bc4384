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

    /** The recipient among the people of the unit as they are now: by the account, since a mailbox may be that of several, else by what else is known. */
    public Optional<Contact> of(Message message) {
        List<Contact> people = contacts.of(List.of(message.unitOfRecipient())).values().stream()
                .flatMap(List::stream)
                .filter(message.to()::is)
                .toList();
        return people.stream()
                .filter(contact -> message.sub() != null && message.sub().equals(contact.sub()))
                .findFirst()
                .or(() -> people.stream().findFirst());
    }
}
