package io.zonewatch.embedded;

import io.zonewatch.embedded.UnreliableClient.Posted;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A connection that breaks before the answer: what no HTTP client does on purpose.
 *
 * @param posted what is sent over it
 */
record BreakingLine(Posted posted) {

    /** Sends the head and this share of the body, which is announced whole, and goes. */
    void sendOnly(double share) throws IOException {
        var body = posted.body().getBytes(StandardCharsets.UTF_8);
        var address = posted.address();
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            var out = socket.getOutputStream();
            out.write(head(body.length).getBytes(StandardCharsets.UTF_8));
            out.write(body, 0, (int) (share * body.length));
            out.flush();
        }
    }

    private String head(int length) {
        var head = new StringBuilder("POST ")
                .append(posted.address().getRawPath())
                .append(" HTTP/1.1\r\nHost: ")
                .append(posted.address().getAuthority())
                .append("\r\nContent-Length: ")
                .append(length)
                .append("\r\n");
        posted.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString();
    }
}
