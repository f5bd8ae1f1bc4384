package io.zonewatch.registry.bulk.file;

/** Limits for tests: small, so that files that break them are small. */
record Limits(int lines, int columns, int cell, int parts, long unpacked, int ratio) implements FileLimits {

    static final Limits WIDE = new Limits(20_000, 100, 4_000, 200, 100_000_000, 100);
    static final Limits LOOSE = new Limits(20_000, 100, 4_000, 200, 100_000_000, 100_000);
    static final Limits NARROW = new Limits(5, 4, 20, 20, 200_000, 100);
}
