package io.zonewatch.chassis.web;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource method that creates: a request with an {@code Idempotency-Key} that comes again is answered as it was the
 * first time, and changes nothing. The key is kept in the transaction of what it created; of an answer that says
 * {@code Cache-Control: no-store}, such as that of a rehearsal, nothing is kept.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
