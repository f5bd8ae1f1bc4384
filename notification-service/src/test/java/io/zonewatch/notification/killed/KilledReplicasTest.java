package io.zonewatch.notification.killed;

import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.bootstrap.BootstrapException;
import io.zonewatch.embedded.Kafka;
import io.zonewatch.embedded.Ports;
import io.zonewatch.embedded.Readiness;
import io.zonewatch.embedded.Roots;
import io.zonewatch.embedded.Topics;
import io.zonewatch.notification.PublishedCalendars;
import io.zonewatch.testing.Infrastructure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two replicas, each a process of its own, on one database and one broker, and a real mail server. Each is killed (SIGKILL) in the
 * middle of sending, the second once the first is back: every message arrives, and twice only what was in flight at a kill. Half of the
 * messages are formal notices: each is served once, and its service told as one event. Starting a process is what takes time here: three lives, and
 * the last one sends the rest alone.
 */
class KilledReplicasTest {

    private static final String DATABASE = "notification_killed";
    private static final int WAVE = 30;

    @TempDir
    static Path folder;

    private static HoldingMailServer mails;
    private static Process broker;
    private static Producer<String, String> producer;
    private static Map<String, String> settings;
    private static Path jar;
    private static Connection owner;
    private static Taken taken;
    private static Served served;

    private final Map<String, Process> alive = new HashMap<>();
    private final Map<String, Replica> replicas = new HashMap<>();
    private int lives;
    private int zones;

    @BeforeAll
    static void aBrokerAMailServerAndThePackedService() throws IOException, BootstrapException, SQLException {
        Kafka kafka = new Kafka(folder.resolve("kafka"), Ports.free(), Ports.free(), "192m");
        kafka.prepare();
        Path log = folder.resolve("kafka.log");
        broker = kafka.startTethered(log);
        jar = PackagedService.into(Files.createDirectory(folder.resolve("packed")));
        Readiness.await(kafka, broker, log);
        Topics.read(Roots.project().resolve("deploy/topics.yaml")).create(kafka);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()), new StringSerializer(), new StringSerializer());
        mails = new HoldingMailServer();
        settings = settings(kafka);
        owner = connect();
        taken = new Taken(kafka.admin());
        served = new Served(kafka.bootstrapServers());
    }

    @AfterAll
    static void endThem() throws SQLException {
        if (taken != null) {
            taken.close();
        }
        if (owner != null) {
            owner.close();
        }
        if (producer != null) {
            producer.close();
        }
        if (mails != null) {
            mails.close();
        }
        if (broker != null) {
            broker.destroyForcibly().onExit().join();
        }
    }

    @Test
    void everyMailArrivesAndTwiceOnlyWhatWasInFlightAtAKill() throws IOException, SQLException {
        try {
            start("a");
            start("b");
            awaitReady("a");
            awaitReady("b");
            new ClaimedBy(owner).note();
            putLadder("M-IND", "\"kind\":\"OVERDUE\"");
            putLadder("Q-REV", "\"kind\":\"FORMAL_NOTICE\",\"termWorkingDays\":5");
            tellCalendar();

            killWhileSending("a");
            start("a");
            awaitReady("a");
            killWhileSending("b");
            await().until(() -> count("reminder where state = 'SENT'") == zones);

            Map<String, Integer> arrivals = mails.arrivals();
            Map<String, Integer> expected = mails.inFlight();
            arrivals.keySet().forEach(message -> expected.merge(message, 1, Integer::sum));
            assertThat(arrivals).hasSize(2 * WAVE).isEqualTo(expected);
            // a look between a zone and its people finds nobody to tell, and writes that down
            assertThat(count("reminder where reason is distinct from 'NO_RECIPIENT'"))
                    .isEqualTo(zones);
            assertThat(arrivals.values())
                    .as("something was in flight at a kill")
                    .anyMatch(times -> times > 1);
            await("all that was served has left").until(() -> count("outbox where sent_at is null") == 0);
            assertThat(served.committed())
                    .as("one event for each notice, however often its mail left")
                    .hasSize(WAVE)
                    .containsExactlyInAnyOrderElementsOf(noticesKept());
        } finally {
            alive.values().forEach(process -> process.destroyForcibly().onExit().join());
        }
    }

    /**
     * Kills a replica while the mail server has a message of it and has not answered. The other one goes on, and sends what this one
     * had claimed once its lease is over. How long that takes is nothing to a machine that is slow: the lease is ended.
     */
    private void killWhileSending(String victim) throws SQLException {
        Process process = alive.remove(victim);
        mails.holdFor(replicas.get(victim).name());
        for (int i = 0; i < WAVE; i++) {
            tellOverdue();
        }
        await().until(mails::holdsSomethingOfTheVictim);
        await("everything was taken: nobody has to wait until the dead is missed in its group")
                .until(taken::everything);
        process.destroyForcibly().onExit().join();
        new ClaimedBy(owner).endLeasesOf(replicas.get(victim).name());
        mails.release();
    }

    private void start(String name) throws IOException {
        lives++;
        Replica replica = Replica.of(name, lives, jar, settings);
        replicas.put(name, replica);
        alive.put(name, replica.begin(folder));
    }

    private void awaitReady(String name) throws IOException {
        replicas.get(name).awaitReady(alive.get(name), folder);
    }

    private static Map<String, String> settings(Kafka kafka) {
        Infrastructure infrastructure = new Infrastructure();
        infrastructure.init(Map.of("database", DATABASE, "clock", "2016-03-11T10:00:00+08:00"));
        Map<String, String> settings = new HashMap<>(infrastructure.start());
        settings.put("kafka.bootstrap.servers", kafka.bootstrapServers());
        settings.put("zonewatch.environment", "local");
        settings.put("quarkus.mailer.host", "localhost");
        settings.put("quarkus.mailer.port", Integer.toString(mails.port()));
        settings.put("quarkus.datasource.jdbc.max-size", "8");
        settings.put("zonewatch.delivery.batch", "5");
        settings.put("zonewatch.delivery.threads", "2");
        settings.put("zonewatch.delivery.poll", "PT0.1S");
        settings.put(
                "zonewatch.delivery.timeout",
                "PT2M"); // the mail server keeps what arrives, for as long as a kill takes
        settings.put("zonewatch.delivery.lease", "PT4M");
        settings.put("zonewatch.tick.every", "PT0.1S");
        settings.put("zonewatch.audit.seal-every", "off");
        return settings;
    }

    private static void putLadder(String form, String kind) throws SQLException {
        try (var statement = owner.prepareStatement(
                "insert into ladder (form, version, office_unit, body) values (?, 1, 'U0002', ?::jsonb)")) {
            statement.setString(1, form);
            statement.setString(2, """
                    {"form":"%s","version":1,"officeUnit":"U0002","time":"09:00","steps":[{"code":"T+1","offsetWorkingDays":1,
                     "recipients":["STATISTICIAN"],"channels":["EMAIL"],"subject":{"zh":"报表已逾期","en":"Report overdue"},%s}]}
                    """.formatted(form, kind));
            statement.executeUpdate();
        }
    }

    private static List<String> noticesKept() throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery("select id from notice")) {
            List<String> notices = new ArrayList<>();
            while (row.next()) {
                notices.add(row.getString(1));
            }
            return notices;
        }
    }

    private static void tellCalendar() {
        PublishedCalendars.documents()
                .forEach(document -> send(
                        "zonewatch.indicator.calendar.v1",
                        "io.zonewatch.indicator.calendar.v1",
                        Integer.toString(PublishedCalendars.yearOf(document)),
                        document));
    }

    /** A zone with a statistician, whose report was due the day before. */
    private void tellOverdue() {
        zones++;
        String zone = "K%04d".formatted(zones);
        String form = zones % 2 == 0 ? "M-IND" : "Q-REV";
        send("zonewatch.registry.contacts.v1", "io.zonewatch.registry.contacts.v1", zone, """
                {"unit":"%s","contacts":[{"role":"STATISTICIAN","name":"张三","email":"%s@example.invalid","locale":"zh-CN"}]}""".formatted(zone, zone));
        send("zonewatch.indicator.obligations.v1", "io.zonewatch.indicator.obligation.v1", zone, """
                {"id":"%s_%s_2016-02","unit":"%s","division":"341700","form":"%s","formNames":{"zh":"月报","en":"Report"},
                 "period":"2016-02","state":"OPEN","round":1,"dueAt":"2016-03-10T12:00:00+08:00"}""".formatted(
                        zone, form, zone, form));
    }

    private static void send(String topic, String type, String key, String data) {
        String event = """
                {"specversion":"1.0","id":"%s","source":"/zonewatch/test","type":"%s","subject":"%s",
                 "time":"2016-03-10T12:00:00+08:00","sequence":1,"data":%s}""".formatted(UUID.randomUUID(), type, key, data);
        try {
            producer.send(new ProducerRecord<>(topic, key, event)).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int count(String rows) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery("select count(*) from " + rows)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static Connection connect() throws SQLException {
        var database = Infrastructure.database(DATABASE);
        return DriverManager.getConnection(
                Infrastructure.postgres().url(database.name()), database.owner(), database.ownerPassword());
    }
}
