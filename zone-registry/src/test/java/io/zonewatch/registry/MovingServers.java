package io.zonewatch.registry;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.zonewatch.testing.Infrastructure;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A database whose business clock begins with the year 2016 and moves as the tests tell it; no other test relies on it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "moving"))
public @interface MovingServers {}
