package io.zonewatch.local.installation;

import java.nio.file.Path;

/** A process of its own that takes the lock and keeps it until its input ends. */
final class HoldLock {

    private HoldLock() {}

    @SuppressWarnings({"try", "RedundantControlFlow"}) // held until the input ends
    public static void main(String[] arguments) throws Exception {
        try (var lock = RunLock.take(Path.of(arguments[0])).orElseThrow()) {
            System.out.println("held");
            while (System.in.read() >= 0) {
                continue;
            }
        }
    }
}
