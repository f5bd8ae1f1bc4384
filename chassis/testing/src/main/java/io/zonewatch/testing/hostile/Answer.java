package io.zonewatch.testing.hostile;

import java.util.Map;

/**
 * What came back.
 *
 * @param headers by name in lower case
 */
record Answer(int status, Map<String, String> headers, String body) {

    String header(String name) {
        return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), "");
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }
}
