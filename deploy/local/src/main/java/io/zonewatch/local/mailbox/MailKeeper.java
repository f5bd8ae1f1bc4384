package io.zonewatch.local.mailbox;

import java.io.IOException;

/** Takes the messages that arrive. */
interface MailKeeper {

    /**
     * Takes a message; on return the server answers for it.
     *
     * @return its id
     * @throws IOException if it cannot be taken now
     */
    String keep(byte[] message) throws IOException;
}
