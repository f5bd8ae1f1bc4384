package io.zonewatch.notification.killed;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A real SMTP server that counts how often each message arrives. While a replica is about to be killed, everything that arrives is
 * kept without an answer: what came from that replica is in flight at its kill, and nothing else of it is.
 */
final class HoldingMailServer implements AutoCloseable {

    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*(<[^>]+>)");

    private final SMTPServer server;
    private final Map<String, Integer> arrivals = new TreeMap<>();
    private final Map<String, Integer> inFlight = new TreeMap<>();
    private final Set<String> killed = new HashSet<>();
    private String victim;
    private boolean caught;

    HoldingMailServer() {
        server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandlerFactory(context -> new Handler(context.getHelo()))
                .build();
        server.start();
    }

    int port() {
        return server.getPortAllocated();
    }

    /** From now on nothing is answered. */
    synchronized void holdFor(String replica) {
        victim = replica;
    }

    /** Whether a message of the replica that is to be killed has arrived and has no answer. */
    synchronized boolean holdsSomethingOfTheVictim() {
        return caught;
    }

    /** The replica is dead: the others are answered, and what it may still have on the line was in flight too. */
    synchronized void release() {
        killed.add(victim);
        victim = null;
        caught = false;
        notifyAll();
    }

    /** How often each message was in flight at a kill. */
    synchronized Map<String, Integer> inFlight() {
        return new TreeMap<>(inFlight);
    }

    /** How often each message has arrived. */
    synchronized Map<String, Integer> arrivals() {
        return new TreeMap<>(arrivals);
    }

    private synchronized void arrive(String replica, String message) throws InterruptedException {
        arrivals.merge(message, 1, Integer::sum);
        if (replica.equals(victim) || killed.contains(replica)) {
            inFlight.merge(message, 1, Integer::sum);
        }
        caught |= replica.equals(victim);
        while (victim != null) {
            wait();
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Handler implements MessageHandler {

        private final String replica;

        private Handler(Optional<String> helo) {
            replica = helo.orElse("");
        }

        @Override
        public void from(String sender) {
            // anybody may send
        }

        @Override
        public void recipient(String recipient) {
            // everybody is known
        }

        @Override
        public String data(InputStream data) throws RejectException {
            try {
                Matcher id = MESSAGE_ID.matcher(new String(data.readAllBytes(), StandardCharsets.UTF_8));
                if (!id.find()) {
                    throw new RejectException(554, "a message without Message-ID");
                }
                arrive(replica, id.group(1));
                return "taken";
            } catch (IOException e) {
                throw new RejectException(451, "broken off");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new RejectException(451, "closing");
            }
        }

        @Override
        public void done() {
            // nothing is held between messages
        }
    }
}
