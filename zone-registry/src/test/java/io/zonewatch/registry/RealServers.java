package io.zonewatch.registry;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.zonewatch.testing.Infrastructure;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The registry's database and broker; the business clock stands at the beginning of 2016. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "registry"))
public @interface RealServers {}
