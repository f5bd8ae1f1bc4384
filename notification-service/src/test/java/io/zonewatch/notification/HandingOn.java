package io.zonewatch.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** What whoever stands before a server that speaks in lines does with what it hears from both sides. */
public final class HandingOn {

    private HandingOn() {}

    /** The lines that one side says. */
    public static BufferedReader lines(Socket from) throws IOException {
        return new BufferedReader(new InputStreamReader(from.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    /** Says a line to the other side. */
    public static void say(Socket to, String line) throws IOException {
        OutputStream out = to.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /** Hands on all that one side says, as it is, until one of them hangs up. */
    public static void transfer(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException over) {
            // one side has hung up
        }
    }
}
