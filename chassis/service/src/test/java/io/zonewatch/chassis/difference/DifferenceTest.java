package io.zonewatch.chassis.difference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.zonewatch.chassis.difference.Difference.Changed;
import io.zonewatch.chassis.difference.Difference.Member;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Things with a code, a value and a note, compared as they are shown. */
class DifferenceTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Thing(String code, String value, String note) {}

    @Test
    void whatIsNewGoneChangedAndTheSameIsToldApart() {
        Difference difference = between(
                List.of(new Thing("A", "1", null), new Thing("B", "2", null), new Thing("C", "3", null)),
                List.of(new Thing("D", "4", null), new Thing("C", "30", null), new Thing("A", "1", null)));

        assertThat(difference)
                .isEqualTo(new Difference(
                        List.of("D"),
                        List.of("B"),
                        List.of(new Changed("C", List.of(new Member("value", new TextNode("3"), new TextNode("30"))))),
                        1));
    }

    @Test
    void aMemberThatIsGivenOrTakenAwayIsAChangeFromOrToNothing() {
        Difference difference = between(List.of(new Thing("A", "1", null)), List.of(new Thing("A", null, "why")));

        assertThat(difference.changed())
                .containsExactly(new Changed(
                        "A",
                        List.of(
                                new Member("note", NullNode.getInstance(), new TextNode("why")),
                                new Member("value", new TextNode("1"), NullNode.getInstance()))));
    }

    @Test
    void decimalsAreComparedAsTheyWereSent() {
        assertThat(between(List.of(new Thing("A", "1", null)), List.of(new Thing("A", "1.0", null)))
                        .changed())
                .hasSize(1);
    }

    @Test
    void ofACodeThatStandsTwiceTheFirstCounts() {
        Difference difference = between(
                List.of(new Thing("A", "1", null), new Thing("A", "2", null)), List.of(new Thing("A", "1", null)));

        assertThat(difference).isEqualTo(new Difference(List.of(), List.of(), List.of(), 1));
    }

    private static Difference between(List<Thing> earlier, List<Thing> later) {
        return Difference.between(earlier, later, Thing::code, JSON::<JsonNode>valueToTree);
    }
}
