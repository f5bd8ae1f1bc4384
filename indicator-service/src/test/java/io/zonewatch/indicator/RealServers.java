package io.zonewatch.indicator;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.zonewatch.testing.Infrastructure;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The service's database and broker; the business clock stands at the beginning of 2016 until a test advances it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "indicator"))
public @interface RealServers {}
