package io.zonewatch.testing.hostile;

import io.zonewatch.testing.Tokens;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Paths that lead nowhere and methods a path does not have. Where several resource classes share a path's beginning, JAX-RS
 * may say 404 for the latter instead of 405.
 */
final class StrayPaths {

    private static final List<String> NOWHERE =
            List.of("/", "/api", "/api/v1", "/api/v1/", "/api/v1/no-such-thing", "/no/such/path", "/index.html");

    private StrayPaths() {}

    static Stream<Attack> attacks(ApiDescription api) {
        Map<String, String> headers = Map.of(
                "Authorization",
                "Bearer "
                        + Tokens.withRoles(HostileRequests.ANYONE)
                                .divisions("CN")
                                .sign());
        Stream<Attack> nowhere = NOWHERE.stream()
                .map(path -> Attack.expecting("GET " + path, new Asked("GET", path, headers, null), 404, 400));
        Stream<Attack> methods = api.operations().stream()
                .map(Operation::path)
                .distinct()
                .flatMap(path -> api.unsupported(path).stream()
                        .map(method -> Attack.expecting(
                                method + " " + path,
                                new Asked(
                                                method,
                                                path.replaceAll("\\{[^}]*}", "1"),
                                                headers,
                                                "GET".equals(method) ? null : "{}")
                                        .header("Content-Type", "application/json"),
                                405,
                                404)));
        return Stream.concat(nowhere, methods);
    }
}
