package io.zonewatch.testing.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.zonewatch.testing.Tokens;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.DynamicNode;

/**
 * Asks every operation of the running service in every wrong way its API description lets one think of. Each must be refused
 * with a problem document, and leave every table as it was; each kind of problem an operation answers with is asked for in
 * both languages. Then the request all of them were made from must be carried out.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> whatIsWrongIsRefused() {
 *     return HostileRequests.to("registry")
 *             .operation("listUnits", ANYONE)
 *             .operation("getUnit", () -> Sample.of("code", existing()), ANYONE)
 *             .operation("createUnit", () -> Sample.of(newUnit()), "administrator")
 *             .tests();
 * }
 * }</pre>
 *
 * An operation of the description that is not named here fails the test, and so does one named here that does not exist. The
 * chassis' own operations are known already. A sample is made once, just before the operation's tests.
 */
public final class HostileRequests {

    /** Every role. */
    public static final String[] ANYONE = Victim.ALL_ROLES.toArray(String[]::new);

    private final String database;
    private final Map<String, Named> named = new LinkedHashMap<>();

    private record Named(Supplier<Sample> sample, List<String> roles) {}

    private HostileRequests(String database) {
        this.database = database;
    }

    /** Requests to the service under test, which works on the database of that name ({@code Infrastructure}). */
    public static HostileRequests to(String database) {
        return ChassisOperations.add(new HostileRequests(database), database);
    }

    /** Names an operation without path parameters, whose body is the description's example, and who may ask for it. */
    public HostileRequests operation(String operationId, String... roles) {
        return operation(operationId, Sample::plain, roles);
    }

    /** Names an operation, a request it would carry out, and who may ask for it; the first role asks. */
    public HostileRequests operation(String operationId, Supplier<Sample> sample, String... roles) {
        named.put(operationId, new Named(sample, List.of(roles)));
        return this;
    }

    /** The tests, one container for each operation. Call it while the service runs. */
    public Stream<DynamicNode> tests() {
        Wire wire = Wire.to(address("test.url"));
        Rest rest = new Rest(address("test.management.url"));
        ApiDescription api = read(wire);
        Fingerprint fingerprint = Fingerprint.of(database);
        Siege siege = new Siege(wire, rest, fingerprint);
        List<DynamicNode> nodes = new ArrayList<>();
        nodes.add(dynamicTest("every operation is named with its roles, and no other", () -> allNamed(api)));
        api.operations().stream()
                .filter(operation -> named.containsKey(operation.id()))
                .map(operation -> container(operation, siege))
                .forEach(nodes::add);
        Heard heard = new Heard();
        nodes.add(dynamicContainer(
                "paths and methods that do not exist",
                StrayPaths.attacks(api).map(attack -> siege.test(attack, heard))));
        return nodes.stream().onClose(fingerprint::close);
    }

    private DynamicNode container(Operation operation, Siege siege) {
        Named known = named.get(operation.id());
        return dynamicContainer(
                operation.toString(),
                Stream.of(known)
                        .flatMap(one -> siege.tests(operation, one.sample().get(), one.roles())));
    }

    private void allNamed(ApiDescription api) {
        Set<String> described = new LinkedHashSet<>();
        api.operations().forEach(operation -> described.add(operation.id()));
        Set<String> expected = new LinkedHashSet<>(named.keySet());
        assertThat(described).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static ApiDescription read(Wire wire) {
        String token = Tokens.withRoles("administrator").sign();
        Answer answer = wire.send(new Asked(
                "GET",
                "/openapi?format=json",
                Map.of("Accept", "application/json", "Authorization", "Bearer " + token),
                null));
        assertThat(answer.status()).as("the API description is served").isEqualTo(200);
        return new ApiDescription(BodyAttacks.read(answer.body()));
    }

    private static URI address(String property) {
        return URI.create(ConfigProvider.getConfig().getValue(property, String.class));
    }
}
