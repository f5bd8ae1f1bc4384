package io.zonewatch.testing.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A path followed without a script leads where REST Assured's script leads. */
class PlainPathTest {

    private static final JsonPath DOCUMENT = JsonPath.from("""
            {"items":[{"unit":"U0011","figures":[{"value":0.10},{"value":null}],"kind":{"zh":"区"}},
              null,{"unit":null,"figures":[],"kind":null},{"figures":[{"value":7}]}],
             "none":[],"hollow":{},"size":3,"text":"x","nothing":null,"nested":[[{"a":1},{"a":2}],[{"a":3}]],"big":12345678901}""");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "items",
                "items[0]",
                "items[9]",
                "items[1].unit",
                "items.unit",
                "items.figures",
                "items.figures.value",
                "items[0].figures.value",
                "items[0].figures[0].value",
                "items[0].kind.zh",
                "items[2].kind.zh",
                "items[3].figures[0].value",
                "items[2].figures[0].value",
                "none",
                "none.unit",
                "none[0]",
                "hollow.unit",
                "size",
                "text",
                "nothing",
                "nothing.x",
                "nothing[0].x",
                "absent",
                "absent.x.y",
                "nested.a",
                "nested[1].a",
                "nested[0][1].a",
                "items[0].size",
                "big"
            })
    void leadsWhereTheScriptLeads(String path) {
        Object found = PlainPath.follow(path, DOCUMENT.get("$")).orElseThrow().value();

        assertThat(found).isEqualTo(DOCUMENT.get(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "items.size()",
                "items.find { it.unit == 'U0011' }",
                "items.first",
                "items.empty",
                "items[-1]",
                "text.length",
                "text[0]",
                "hollow[0]",
                "$",
                "",
                "a-b"
            })
    void leavesToTheScriptWhatIsMoreThanNamesAndPlaces(String path) {
        assertThat(PlainPath.follow(path, DOCUMENT.get("$"))).isEmpty();
    }
}
