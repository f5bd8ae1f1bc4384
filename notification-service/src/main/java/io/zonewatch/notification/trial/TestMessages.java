package io.zonewatch.notification.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.ladder.Subject;
import io.zonewatch.notification.obligation.Contacts;
import io.zonewatch.notification.obligation.Contacts.Contact;
import io.zonewatch.notification.obligation.Contacts.OfUnit;
import io.zonewatch.notification.obligation.Matters;
import io.zonewatch.notification.obligation.Matters.Matter;
import io.zonewatch.notification.obligation.Names;
import io.zonewatch.notification.reminder.Recipient;
import io.zonewatch.reporting.Frequency;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Lets people send a message to themselves, the way reminders go: claimed, delivered and kept in the ledger as one. */
@ApplicationScoped
class TestMessages {

    private static final String KIND = "NEWS-TEST";
    private static final String STEP = "TEST";
    private static final String TEXT = "news-test";
    private static final Subject SUBJECT = new Subject("【测试】测试消息", "[TEST] Test message");
    private static final Names NAMES = new Names("渠道测试", "test of a channel");

    private final Jdbc jdbc;
    private final ObjectMapper mapper;
    private final Contacts contacts;
    private final Matters matters;
    private final AuditTrail audit;
    private final TestMessageSettings settings;
    private final BusinessClock clock;
    private final Clock system;
    private final Caller caller;

    @Inject
    TestMessages(
            Jdbc jdbc,
            ObjectMapper mapper,
            Contacts contacts,
            Matters matters,
            AuditTrail audit,
            TestMessageSettings settings,
            BusinessClock clock,
            Clock system,
            Caller caller) {
        this.jdbc = jdbc;
        this.mapper = mapper;
        this.contacts = contacts;
        this.matters = matters;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
        this.system = system;
        this.caller = caller;
    }

    /** A person and where they are. */
    private record Addressee(String unit, Recipient recipient) {

        static Addressee of(OfUnit ofUnit, Contact contact) {
            return new Addressee(
                    ofUnit.unit(), new Recipient(contact.role(), contact.name(), contact.email(), contact.locale()));
        }
    }

    /**
     * Sends a test to the caller.
     *
     * @throws Problem no-contact if the registry knows no address for the caller's account within the caller's scope;
     *     too-many-requests
     */
    @Transactional
    TestMessage send(PersonalChannel channel) {
        Addressee self = self();
        require(self);
        Matter matter = matter(self.unit());
        matters.put(matter, 1);
        TestMessage sent = new TestMessage(write(matter.id(), self, channel), matter.id(), channel, clock.nowOffset());
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

    private Addressee self() {
        return contacts.withAccount(caller.sub()).stream()
                .flatMap(ofUnit -> ofUnit.contacts().stream()
                        .filter(contact -> caller.sub().equals(contact.sub()))
                        .filter(contact -> contact.appliesOn(clock.today()))
                        .filter(contact ->
                                contact.email() != null && !contact.email().isBlank())
                        .map(contact -> Addressee.of(ofUnit, contact)))
                .filter(self -> caller.scope().permits(new UnitCode(self.unit()), matters.division()))
                .findFirst()
                .orElseThrow(() -> Problem.of(TestMessageFault.NO_CONTACT));
    }

    /** One request of a person at a time, so that none passes by the count. */
    private void require(Addressee self) {
        jdbc.query("select pg_advisory_xact_lock(hashtextextended(?, 3))", row -> true, "test " + caller.sub());
        long lately = jdbc.queryOne(
                        "select count(*) from reminder where step = ? and lower(recipient->>'email') = lower(?)"
                                + " and recorded_at > ?",
                        row -> row.getLong(1),
                        STEP,
                        self.recipient().email(),
                        system.instant().minus(settings.span()))
                .orElse(0L);
        if (lately >= settings.most()) {
            throw Problem.of(ChassisProblem.TOO_MANY_REQUESTS);
        }
    }

    private Matter matter(String unit) {
        return new Matter(
                KIND,
                UUID.randomUUID().toString(),
                unit,
                NAMES,
                Period.of(Frequency.MONTHLY, clock.today()),
                clock.now(),
                false);
    }

    private long write(String matter, Addressee self, PersonalChannel channel) {
        Instant now = system.instant();
        return jdbc.queryOne(
                        """
                        insert into reminder (obligation, round, step, recipient_key, channel, kind, unit, division, form, period,
                          ladder_version, obligation_sequence, recipient, subject, state, due_at, created_at, recorded_at,
                          attempt_at, recipient_unit, text)
                        select id, round, ?, ?, ?, ?, unit, division, form, period, 0, sequence, ?::jsonb, ?, 'PENDING', ?, ?, ?, ?,
                          unit, ?
                        from obligation where id = ? returning id
                        """,
                        row -> row.getLong(1),
                        STEP,
                        self.recipient().key(),
                        channel,
                        StepKind.NEWS,
                        json(self.recipient()),
                        SUBJECT.in(self.recipient().language()),
                        clock.now(),
                        clock.now(),
                        now,
                        now,
                        TEXT,
                        matter)
                .orElseThrow();
    }

    private String json(Recipient recipient) {
        try {
            return mapper.writeValueAsString(recipient);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a recipient cannot be written", e);
        }
    }
}
