package io.zonewatch.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.local.api.Exchange;
import java.util.List;
import org.junit.jupiter.api.Test;

class SamenessTest {

    @Test
    void aServiceMayHoldMoreThanTheBodySays() throws Exception {
        assertThat(
                        differences(
                                "{\"code\":\"U0011\",\"parent\":null,\"reason\":\"initial\",\"list\":[\"b\",\"a\"],\"value\":\"68\"}",
                                "{\"code\":\"U0011\",\"list\":[\"a\",\"b\"],\"value\":\"68.0\",\"sequence\":3,\"reason\":\"other\"}"))
                .isEmpty();
    }

    @Test
    void whatDiffersIsNamed() throws Exception {
        assertThat(
                        differences(
                                "{\"names\":{\"zh\":\"甲\"},\"cells\":[{\"a\":1},{\"a\":2}],\"days\":[\"x\"],\"to\":null,\"few\":[1]}",
                                "{\"names\":{\"zh\":\"乙\"},\"cells\":[{\"a\":1},{\"a\":3}],\"days\":[\"y\"],\"to\":\"2016\",\"few\":[1,2]}"))
                .containsExactly("/names/zh", "/cells/1/a", "/days", "/to", "/few");
        assertThat(differences("{\"a\":\"1\"}", "{}")).containsExactly("/a");
    }

    private static List<String> differences(String body, String held) throws Exception {
        return Sameness.differences(Exchange.JSON.readTree(body), Exchange.JSON.readTree(held));
    }
}
