package io.zonewatch.testing.http;

import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.zonewatch.testing.http.PlainPath.Found;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.Optional;
import org.hamcrest.Matcher;

/**
 * An answer whose checks are judged here as long as they hold. What does not hold, and what is not understood here, is left to REST
 * Assured, which says what it expected.
 */
final class Answer {

    private final Response whole;
    private Object root;

    private Answer(Response whole) {
        this.whole = whole;
    }

    static Response of(Response whole) {
        Answer answer = new Answer(whole);
        return as(Response.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "then" -> answer.checked();
            case "path" -> answer.path(whole, method, arguments);
            default -> call(whole, method, arguments);
        });
    }

    private ValidatableResponse checked() {
        return as(ValidatableResponse.class, new Checks());
    }

    private ExtractableResponse<?> extracted(ExtractableResponse<?> extract) {
        return as(
                ExtractableResponse.class,
                (proxy, method, arguments) -> "path".equals(method.getName())
                        ? path(extract, method, arguments)
                        : call(extract, method, arguments));
    }

    private Object path(Object target, Method method, Object[] arguments) throws Throwable {
        Optional<Found> found = ((Object[]) arguments[1]).length == 0 ? found((String) arguments[0]) : Optional.empty();
        return found.isPresent() ? found.get().value() : call(target, method, arguments);
    }

    private Optional<Found> found(String path) {
        String type = whole.contentType();
        if (type == null || !type.contains("json")) {
            return Optional.empty();
        }
        if (root == null) {
            root = whole.jsonPath().get("$");
        }
        return PlainPath.follow(path, root);
    }

    /** The checks of an answer, one after the other. */
    private final class Checks implements InvocationHandler {

        private ValidatableResponse judge;
        private boolean fromTheRoot = true;

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            String name = method.getName();
            if (holds(name, arguments)) {
                return proxy;
            }
            if (judge == null) {
                judge = whole.then();
            }
            fromTheRoot &= !name.toLowerCase(Locale.ROOT).contains("root");
            Object result = call(judge, method, arguments);
            if (result == judge) {
                return proxy;
            }
            return "extract".equals(name) ? extracted((ExtractableResponse<?>) result) : result;
        }

        private boolean holds(String name, Object[] arguments) {
            return switch (name) {
                case "statusCode" -> arguments[0] instanceof Integer status && status == whole.statusCode();
                case "body" ->
                    fromTheRoot
                            && arguments.length == 3
                            && arguments[0] instanceof String path
                            && arguments[1] instanceof Matcher<?> matcher
                            && ((Object[]) arguments[2]).length == 0
                            && found(path)
                                    .filter(found -> matcher.matches(found.value()))
                                    .isPresent();
                default -> false;
            };
        }
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T as(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
