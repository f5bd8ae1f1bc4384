package io.zonewatch.local.mailbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.file.Path;
import org.subethamail.smtp.server.SMTPServer;

/** The captured mailbox: SMTP in, HTTP out, files in between. */
public final class Mailbox implements AutoCloseable {

    private final SMTPServer receiving;
    private final HttpServer reading; // null where nothing can be read

    private Mailbox(SMTPServer receiving, HttpServer reading) {
        this.receiving = receiving;
        this.reading = reading;
    }

    /**
     * Opens the mailbox on the loopback interface.
     *
     * @param folder of the message files; kept between runs
     * @param smtp port to send to, 0 for any
     * @param http port to read at, 0 for any
     * @throws IOException if the folder or a port cannot be used
     */
    public static Mailbox start(Path folder, int smtp, int http) throws IOException {
        var store = new MailStore(folder);
        var reading = Reading.start(store, http);
        try {
            return new Mailbox(Receiving.start(store, smtp), reading);
        } catch (RuntimeException e) {
            reading.stop(0);
            throw new IOException("the mailbox cannot receive on port " + smtp, e);
        }
    }

    /**
     * Opens a mailbox on the loopback interface that counts messages, and at which nothing can be read.
     *
     * @param smtp port to send to, 0 for any
     */
    public static Mailbox counting(MailCounter counter, int smtp) {
        return new Mailbox(Receiving.start(counter, smtp), null);
    }

    /** The port that mail is sent to. */
    public int smtpPort() {
        return receiving.getPortAllocated();
    }

    /** The port it is read at. */
    public int httpPort() {
        return reading.getAddress().getPort();
    }

    @Override
    public void close() {
        receiving.stop();
        if (reading != null) {
            reading.stop(0);
        }
    }
}
