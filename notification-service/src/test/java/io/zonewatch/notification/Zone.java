package io.zonewatch.notification;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import io.zonewatch.notification.Broker.Sent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A zone with a statistician and a leader, and what it owes, as the registry and the indicator-service tell it. */
public final class Zone {

    private static final String OBLIGATIONS = "zonewatch.indicator.obligations.v1";
    private static final String FORM = "M-IND";
    private static final String CONTACTS = "zonewatch.registry.contacts.v1";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String code = "Z" + String.format("%05d", COUNT.incrementAndGet());

    /** A state of what the zone owes for a period. */
    public record Owed(String period, long sequence, String state, int round, Instant dueAt) {}

    /** A zone that is registered with its people. */
    public static Zone registered() {
        Zone zone = new Zone();
        zone.tellUnit();
        zone.tellContacts(1);
        return zone;
    }

    /** A zone of which the registry has told no people yet. */
    public static Zone withoutPeople() {
        Zone zone = new Zone();
        zone.tellUnit();
        return zone;
    }

    /** Its code. */
    public String code() {
        return code;
    }

    /** Address of its statistician, who reads Chinese. */
    public String statistician() {
        return "stat." + code + "@example.invalid";
    }

    /** Address of its leader, who reads English. */
    public String leader() {
        return "leader." + code + "@example.invalid";
    }

    /** Identity of what it owes for a period. */
    public String obligation(String period) {
        return code + "_M-IND_" + period;
    }

    /** Tells a state of what it owes. */
    public void tell(Owed owed) {
        tell(UUID.randomUUID(), owed);
    }

    /** Tells a state of what it owes that came about at a time. */
    public void tellAt(Instant time, Owed owed) {
        send(
                UUID.randomUUID(),
                ISO_OFFSET_DATE_TIME.format(time.atOffset(ZoneOffset.ofHours(8))),
                owed,
                FORM,
                data(owed));
    }

    /** Tells a state of what it owes on another form. */
    public void tell(Owed owed, String form) {
        send(UUID.randomUUID(), Broker.LONG_AGO, owed, form, data(owed));
    }

    /** Tells a state of what it owes under an event id. */
    public void tell(UUID id, Owed owed) {
        send(id, Broker.LONG_AGO, owed, FORM, data(owed));
    }

    /**
     * Tells that a revision of what it owes waits for the reviewer until a time.
     *
     * @param correction whether it corrects one that was accepted
     */
    public void tellReview(Owed owed, int revision, boolean correction, Instant reviewDueAt) {
        String data = data(owed)
                .replace(
                        "\"revision\":null",
                        "\"revision\":" + revision + ",\"correction\":" + (correction ? revision : null)
                                + ",\"reviewDueAt\":" + moment(reviewDueAt));
        send(UUID.randomUUID(), Broker.LONG_AGO, owed, FORM, data);
    }

    /** Tells that the first revision of what it owes on another form waits for the reviewer until a time. */
    public void tellReview(Owed owed, String form, Instant reviewDueAt) {
        String data = data(owed)
                .replace(
                        "\"revision\":null",
                        "\"revision\":1,\"correction\":null,\"reviewDueAt\":" + moment(reviewDueAt));
        send(UUID.randomUUID(), Broker.LONG_AGO, owed, form, data);
    }

    /** Tells that another zone reports what it owes from now on, because it was merged into that. */
    public void tellPassed(Owed owed, Zone successor) {
        String data =
                data(owed).replace("\"revision\":null", "\"revision\":null,\"passedTo\":\"" + successor.code() + "\"");
        send(UUID.randomUUID(), Broker.LONG_AGO, owed, FORM, data);
    }

    /** Tells what it owes since that was reopened until the due time, which is its lock line too. */
    public void tellReopened(Owed owed) {
        String data = data(owed)
                .replace("\"lockAt\":null", "\"lockAt\":%1$s,\"reopenedUntil\":%1$s".formatted(moment(owed.dueAt())));
        send(UUID.randomUUID(), Broker.LONG_AGO, owed, FORM, data);
    }

    /** Tells what it will owe, and when that can be reported; null: it is never locked. */
    public void tellAhead(Owed owed, Instant openAt, Instant lockAt) {
        String data = data(owed)
                .replace("\"openAt\":\"2016-01-01T00:00:00+08:00\"", "\"openAt\":" + moment(openAt))
                .replace("\"lockAt\":null", "\"lockAt\":" + moment(lockAt));
        send(UUID.randomUUID(), Broker.LONG_AGO, owed, FORM, data);
    }

    private void send(UUID id, String time, Owed owed, String form, String data) {
        Broker.send(id, time, event(owed, form, data));
        Owed accepted = new Owed(owed.period(), owed.sequence() + 1, "ACCEPTED", owed.round(), owed.dueAt());
        StillOwed.note(event(accepted, form, data(accepted)));
    }

    private Sent event(Owed owed, String form, String data) {
        return new Sent(
                "indicator-service",
                "io.zonewatch.indicator.obligation.v1",
                OBLIGATIONS,
                obligation(owed.period()).replace(FORM, form),
                code,
                owed.sequence(),
                data.replace(FORM, form));
    }

    /** Sends bytes that are no event under the key of what it owes. */
    public void tellNonsense(String period) {
        Broker.raw(OBLIGATIONS, obligation(period), code, "{\"specversion\":\"1.0\",\"id\":");
    }

    /** Address of who follows its statistician. */
    public String successor() {
        return "next." + code + "@example.invalid";
    }

    /** Tells its people. */
    public void tellContacts(long sequence) {
        tellContacts(
                sequence,
                person("STATISTICIAN", "张三", statistician(), "zh-CN"),
                person("ZONE_LEADER", "Li Si", leader(), "en"),
                "{\"role\":\"OTHER\",\"name\":\"No Address\",\"email\":null,\"locale\":\"en\",\"sub\":null}");
    }

    /** Tells a statistician who has an account. */
    public void tellAccount(long sequence, String sub) {
        tellContacts(
                sequence,
                person("STATISTICIAN", "张三", statistician(), "zh-CN")
                        .replace("\"sub\":null", "\"sub\":\"" + sub + "\""));
    }

    /** Tells its people, the statistician at another address. */
    public void tellStatisticianAt(long sequence, String address) {
        tellContacts(
                sequence,
                person("STATISTICIAN", "张三", address, "zh-CN"),
                person("ZONE_LEADER", "Li Si", leader(), "en"));
    }

    /** Tells its people, of whom the statistician has an account. */
    public void tellAccountAndLeader(long sequence, String sub) {
        tellContacts(
                sequence,
                person("STATISTICIAN", "张三", statistician(), "zh-CN")
                        .replace("\"sub\":null", "\"sub\":\"" + sub + "\""),
                person("ZONE_LEADER", "Li Si", leader(), "en"));
    }

    /** Tells that its leader is all there is. */
    public void tellLeaderOnly(long sequence) {
        tellContacts(sequence, person("ZONE_LEADER", "Li Si", leader(), "en"));
    }

    /** Tells that another is its statistician, and all there is. */
    public void tellSuccessor(long sequence) {
        tellContacts(sequence, person("STATISTICIAN", "赵六", successor(), "zh-CN"));
    }

    /** Tells that it has two statisticians, and nobody else. */
    public void tellStatisticians(long sequence) {
        tellContacts(
                sequence,
                person("STATISTICIAN", "张三", statistician(), "zh-CN"),
                person("STATISTICIAN", "赵六", successor(), "zh-CN"));
    }

    /** Tells, ahead of the day, on which its statistician is followed by another; the leader stays. */
    public void tellSuccession(long sequence, LocalDate day) {
        tellContacts(
                sequence,
                during(person("STATISTICIAN", "张三", statistician(), "zh-CN"), "2015-01-01", day.toString()),
                during(person("ZONE_LEADER", "Li Si", leader(), "en"), "2015-01-01", null),
                during(person("STATISTICIAN", "赵六", successor(), "zh-CN"), day.toString(), null));
    }

    private static String during(String person, String from, String to) {
        return person.replace(
                "\"sub\"",
                "\"phone\":\"+8613812341234\",\"chat\":{\"wecom\":null,\"dingtalk\":\"id\",\"feishu\":null},\"validFrom\":\"%s\",\"validTo\":%s,\"sub\""
                        .formatted(from, to == null ? null : '"' + to + '"'));
    }

    /** Sends people that cannot be read, its statistician among them. */
    public void tellBrokenContacts() {
        Broker.raw(CONTACTS, code, code, """
                {"specversion":"1.0","id":"%s","source":"/zonewatch/zone-registry","type":"io.zonewatch.registry.contacts.v1",
                 "subject":"x","time":"2016-01-01T00:00:00+08:00","sequence":9,"data":{"contacts":[{"email":"%s"}]}}""".formatted(UUID.randomUUID(), statistician()));
    }

    /** Tells people, each as the registry does. */
    public void tellContacts(long sequence, String... people) {
        Broker.send(new Sent(
                "zone-registry",
                "io.zonewatch.registry.contacts.v1",
                CONTACTS,
                code,
                code,
                sequence,
                "{\"unit\":\"%s\",\"contacts\":[%s]}".formatted(code, String.join(",", people))));
    }

    private static String person(String role, String name, String email, String locale) {
        return """
               {"role":"%s","name":"%s","email":"%s","locale":"%s","sub":null}""".formatted(role, name, email, locale);
    }

    /** Tells that its people were erased. */
    public void eraseContacts() {
        Broker.raw(CONTACTS, code, code, null);
    }

    private void tellUnit() {
        Broker.send(new Sent(
                "zone-registry",
                "io.zonewatch.registry.unit.v1",
                "zonewatch.registry.units.v1",
                code,
                code,
                1,
                """
                {"code":"%s","kind":"ZONE","versions":[{"validFrom":"2015-01-01","documentNumber":"1","status":"REGISTERED",
                 "names":{"zh":"%s开发区","en":"Zone %s"},"division":"341700","type":"HIGH_TECH","level":null,"parent":null,
                 "approvedOn":null,"approvedAreaHa":null,"leadingIndustries":[],"primaryIndustry":null}]}""".formatted(code, code, code)));
    }

    private String data(Owed owed) {
        return """
                {"id":"%s","unit":"%s","division":"341700","form":"M-IND","formVersion":1,
                 "formNames":{"zh":"月报","en":"Monthly report"},"frequency":"MONTHLY","period":"%s","state":"%s",
                 "lateness":"ON_TIME","round":%d,"openAt":"2016-01-01T00:00:00+08:00","dueAt":%s,"lockAt":null,
                 "calendarMissing":null,"submittedAt":null,"acceptedAt":null,"revision":null}""".formatted(
                obligation(owed.period()), code, owed.period(), owed.state(), owed.round(), moment(owed.dueAt()));
    }

    private static String moment(Instant moment) {
        return moment == null
                ? "null"
                : "\"" + ISO_OFFSET_DATE_TIME.format(moment.atOffset(ZoneOffset.ofHours(8))) + "\"";
    }
}
