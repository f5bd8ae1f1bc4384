package io.zonewatch.local.supervise;

import io.zonewatch.embedded.Program;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** {@link Tiny} as a program. */
record TinyProgram(AtomicInteger port) implements Program {

    @Override
    public String name() {
        return "tiny";
    }

    @Override
    public void prepare() {
        // needs nothing
    }

    @Override
    public List<String> command() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return List.of(java, "-Xshare:auto", "-cp", classes, Tiny.class.getName(), Integer.toString(port.get()));
    }

    @Override
    public boolean isReady() {
        if (port.get() == Tiny.HANGING) {
            return false;
        }
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port.get())) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
