package io.zonewatch.notification.trial;

import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.notification.ladder.Subject;
import io.zonewatch.notification.obligation.Contacts;
import io.zonewatch.notification.obligation.Contacts.Contact;
import io.zonewatch.notification.obligation.Contacts.OfUnit;
import io.zonewatch.notification.obligation.Matters;
import io.zonewatch.notification.obligation.Matters.Matter;
import io.zonewatch.notification.obligation.Names;
import io.zonewatch.notification.preference.PreferenceStore;
import io.zonewatch.notification.preference.Preferences;
import io.zonewatch.notification.reminder.Recipient;
import io.zonewatch.reporting.Frequency;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lets people send a message to themselves, the way reminders go: claimed, delivered and kept in the ledger as one. */
@ApplicationScoped
class TestMessages {

    private static final Subject SUBJECT = new Subject("【测试】测试消息", "[TEST] Test message");
    private static final Names NAMES = new Names("渠道测试", "test of a channel");

    private final TestMessageTable table;
    private final Contacts contacts;
    private final PreferenceStore preferences;
    private final Matters matters;
    private final AuditTrail audit;
    private final TestMessageSettings settings;
    private final BusinessClock clock;
    private final Caller caller;

    @Inject
    TestMessages(
            TestMessageTable table,
            Contacts contacts,
            PreferenceStore preferences,
            Matters matters,
            AuditTrail audit,
            TestMessageSettings settings,
            BusinessClock clock,
            Caller caller) {
        this.table = table;
        this.contacts = contacts;
        this.preferences = preferences;
        this.matters = matters;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
        this.caller = caller;
    }

    /** A person and where they are. */
    private record Addressee(String unit, Recipient recipient) {

        static Optional<Addressee> of(OfUnit ofUnit, Contact contact, String preferred) {
            String locale = preferred == null ? contact.locale() : preferred;
            return Recipient.of(contact, locale)
                    .map(recipient -> new Addressee(ofUnit.unit(), recipient.apart(contact)));
        }
    }

    /**
     * Sends a test to the caller.
     *
     * @throws Problem no-contact if the registry knows nobody with the caller's account within the caller's scope whom the channel can reach;
     *     too-many-requests
     */
    @Transactional
    TestMessage send(PersonalChannel channel) {
        Addressee self = self(channel);
        require(self);
        Matter matter = matter(self.unit());
        matters.put(matter, 1);
        long id = table.write(
                matter, self.recipient(), channel, SUBJECT.in(self.recipient().language()));
        TestMessage sent = new TestMessage(id, matter.id(), channel, clock.nowOffset());
        audit.record(new AuditEntry(
                "test-message.sent",
                "reminder",
                Long.toString(sent.id()),
                new UnitCode(self.unit()),
                null,
                sent,
                null));
        return sent;
    }

    private Addressee self(PersonalChannel channel) {
        String preferred = preferences
                .of(List.of(caller.sub()))
                .getOrDefault(caller.sub(), Preferences.NONE)
                .locale();
        return contacts.withAccount(caller.sub()).stream()
                .flatMap(ofUnit -> ofUnit.contacts().stream()
                        .filter(contact -> caller.sub().equals(contact.sub()))
                        .filter(contact -> contact.appliesOn(clock.today()))
                        .flatMap(contact -> Addressee.of(ofUnit, contact, preferred).stream()))
                .filter(self ->
                        channel != PersonalChannel.EMAIL || self.recipient().email() != null)
                .filter(self -> caller.scope().permits(new UnitCode(self.unit()), matters.division()))
                .findFirst()
                .orElseThrow(() -> Problem.of(TestMessageFault.NO_CONTACT));
    }

    /** One request of a person at a time, so that none passes by the count. */
    private void require(Addressee self) {
        table.lock(caller.sub());
        table.roomIn(self.recipient(), settings).ifPresent(wait -> {
            throw Problem.tooOften(wait);
        });
    }

    private Matter matter(String unit) {
        return new Matter(
                TestMessageTable.KIND,
                UUID.randomUUID().toString(),
                unit,
                NAMES,
                Period.of(Frequency.MONTHLY, clock.today()),
                clock.now(),
                1,
                false);
    }

    /** What was tested is over once nothing of it is under way any more. */
    @Transactional
    void end() {
        table.delivered()
                .forEach(test -> matters.put(
                        new Matter(
                                TestMessageTable.KIND,
                                test.key(),
                                test.unit(),
                                NAMES,
                                test.period(),
                                test.at(),
                                1,
                                true),
                        2));
    }
}
