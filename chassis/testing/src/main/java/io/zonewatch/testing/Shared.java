package io.zonewatch.testing;

import java.util.function.Supplier;

/**
 * Values that are made once per JVM. Quarkus loads test classes through several class loaders, so a static field may exist
 * more than once; system properties do not.
 */
final class Shared {

    private Shared() {}

    static String once(String name, Supplier<String> make) {
        var properties = System.getProperties();
        synchronized (properties) {
            var property = "zonewatch.testing." + name;
            var value = properties.getProperty(property);
            if (value == null) {
                value = make.get();
                properties.setProperty(property, value);
            }
            return value;
        }
    }
}
