package io.zonewatch.local.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.concurrent.TimeUnit;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** The SMTP side: a message is acknowledged when it is kept, and refused for now when it cannot be. */
final class Receiving {

    private static final int LARGEST = 10 * 1024 * 1024;
    private static final int TIMEOUT_SECONDS = 60;
    private static final int TOO_LARGE = 552;
    private static final int TRY_LATER = 451;

    private Receiving() {}

    static SMTPServer start(MailKeeper keeper, int port) {
        var server = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .softwareName("Zonewatch mailbox")
                .maxMessageSize(LARGEST)
                .connectionTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .insertReceivedHeaders(false)
                .messageHandlerFactory(context -> new Handler(keeper))
                .build();
        server.start();
        return server;
    }

    private record Handler(MailKeeper keeper) implements MessageHandler {

        @Override
        public void from(String sender) {
            // anybody may send
        }

        @Override
        public void recipient(String recipient) {
            // everybody has a mailbox here
        }

        @Override
        public String data(InputStream data) throws RejectException {
            try {
                var message = data.readNBytes(LARGEST + 1);
                if (message.length > LARGEST) {
                    throw new RejectException(TOO_LARGE, "message is larger than " + LARGEST + " bytes");
                }
                return "kept as " + keeper.keep(message);
            } catch (IOException e) {
                throw new RejectException(TRY_LATER, "the message could not be kept");
            }
        }

        @Override
        public void done() {
            // nothing is held between messages
        }
    }
}
