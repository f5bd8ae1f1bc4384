package io.zonewatch.testing.architecture.bad.two;

/** Public for nobody. */
public class Unused {}
