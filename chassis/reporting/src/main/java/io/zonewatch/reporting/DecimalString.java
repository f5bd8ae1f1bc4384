package io.zonewatch.reporting;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a {@code BigDecimal} whose JSON form is a decimal string in plain notation, and which reads strings and numbers exactly, by the rules of
 * {@link Decimals}. It holds in any mapper: no path goes through {@code double}, no zeros are stripped.
 */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@JacksonAnnotationsInside
@JsonSerialize(using = DecimalJson.Writer.class)
@JsonDeserialize(using = DecimalJson.Reader.class)
public @interface DecimalString {}
