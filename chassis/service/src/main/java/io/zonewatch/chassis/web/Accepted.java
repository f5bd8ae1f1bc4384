package io.zonewatch.chassis.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;

/** Which of the formats of an answer the caller wants (RFC 9110, 12.5.1); the framework has refused whoever wants none of them. */
public final class Accepted {

    private Accepted() {}

    /** The format among those offered that the caller prefers; of several that are as welcome the first offered. */
    public static String of(HttpHeaders headers, String... offered) {
        return of(headers.getAcceptableMediaTypes(), offered);
    }

    static String of(List<MediaType> preferred, String... offered) {
        return preferred.stream()
                .flatMap(type -> Arrays.stream(offered).filter(format -> type.isCompatible(MediaType.valueOf(format))))
                .findFirst()
                .orElse(offered[0]);
    }
}
