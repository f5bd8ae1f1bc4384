package io.zonewatch.chassis.thing;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** The smallest resource that uses every mechanism of the chassis. */
public record Thing(
        @NotNull @Pattern(regexp = "[A-Z0-9-]{2,32}") String code,
        @NotNull @Pattern(regexp = "\\d{6}") String division,
        @NotNull @Size(min = 1, max = 20) String name,
        @NotNull @Digits(integer = 12, fraction = 6) BigDecimal amount) {}
