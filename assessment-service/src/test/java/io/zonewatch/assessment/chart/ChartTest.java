package io.zonewatch.assessment.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What is drawn, as its bytes tell; how it looks is tested in a browser. */
class ChartTest {

    static Stream<Chart> charts() {
        return Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                .flatMap(language -> Stream.of(
                        Samples.share(language),
                        Samples.hostile(language),
                        Samples.open(language),
                        Samples.milestone(language),
                        Samples.remarked(language),
                        Samples.amended(language),
                        Samples.growing(language),
                        Samples.crowded(language),
                        Samples.century(language)));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void everyChartIsWellFormedAndStandsAlone(Chart chart) throws Exception {
        Document svg = parsed(Samples.drawn(chart));

        Set<String> elements = new TreeSet<>();
        Set<String> attributes = new TreeSet<>();
        for (Element element : elements(svg, "*")) {
            elements.add(element.getTagName());
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                attributes.add(element.getAttributes().item(i).getNodeName());
            }
        }
        assertThat(elements)
                .isSubsetOf("svg", "title", "desc", "rect", "text", "line", "polyline", "polygon", "circle");
        assertThat(attributes)
                .noneMatch(name -> name.startsWith("on") || name.contains("href") || "style".equals(name));
    }

    @Test
    void whereThereIsNoPathTheReasonIsWrittenAndTold() throws Exception {
        Document svg = parsed(Samples.drawn(Samples.milestone(Locale.ENGLISH)));

        assertThat(elements(svg, "text"))
                .extracting(Element::getTextContent)
                .contains("Number", "The checkpoint has no value, so there is no path to it.")
                .doesNotContain("0.2", "0.5");
        assertThat(elements(svg, "desc"))
                .extracting(Element::getTextContent)
                .first()
                .asString()
                .endsWith("The checkpoint has no value, so there is no path to it.");
    }

    @Test
    void aRemarkGoesOnInTheNextLineAndIsNotCut() throws Exception {
        assertThat(texts(Samples.remarked(Locale.ENGLISH)))
                .anyMatch(text -> text.endsWith("when the missing reports come in."))
                .noneMatch(text -> text.endsWith("…"));
        assertThat(texts(Samples.remarked(Locale.SIMPLIFIED_CHINESE)))
                .anyMatch(text -> text.endsWith("届时重新计算。"))
                .noneMatch(text -> text.endsWith("…"));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void whoCannotSeeItIsToldWhatItShows(Chart chart) throws Exception {
        Element root = parsed(Samples.drawn(chart)).getDocumentElement();

        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby"))
                .isEqualTo("chart-%1$s-title chart-%1$s-desc".formatted(chart.id()));
        assertThat(root.getElementsByTagName("title").item(0).getTextContent()).isNotBlank();
        assertThat(root.getElementsByTagName("desc").item(0).getTextContent()).isNotBlank();
    }

    @Test
    void theDescriptionSaysInSentencesWhatIsDrawn() throws Exception {
        assertThat(description(Samples.share(Locale.ENGLISH)))
                .isEqualTo("The path starts on 2015-12-31 at 68%. Checkpoint on 2017-12-31: at least 70%."
                        + " Checkpoint on 2020-12-31: about 75% (tolerance 0.5 pp)."
                        + " Latest value with full coverage: December 2016: 69.15%."
                        + " Latest provisional value: August 2016: 66.10% (provisional)."
                        + " Expected on 2017-12-31: forecast 70.31% (69.90% to 70.72%)."
                        + " Expected on 2020-12-31: forecast 73.80% (72.10% to 75.50%).");
        assertThat(description(Samples.open(Locale.SIMPLIFIED_CHINESE))).isEqualTo("节点 2020-12-31：目标值未定。");
    }

    @Test
    void valuesCheckpointsUnitAndLegendAreWritten() throws Exception {
        assertThat(texts(Samples.share(Locale.ENGLISH)))
                .contains(
                        "Unit: %",
                        "baseline 68%",
                        "at least 70%",
                        "about 75% (tolerance 0.5 pp)",
                        "December 2016: 69.15%",
                        "provisional (coverage not full)",
                        "forecast with its interval",
                        "2016",
                        "2020");
        assertThat(texts(Samples.share(Locale.SIMPLIFIED_CHINESE)))
                .contains("单位：%", "基期 68%", "不低于 70%", "2016年12月：69.15%", "暂定值（未全覆盖）");
    }

    @Test
    void eachPathIsALineOfItsOwnAndTheChangeIsNamed() throws Exception {
        Document svg = parsed(Samples.drawn(Samples.amended(Locale.ENGLISH)));

        assertThat(elements(svg, "polyline").stream()
                        .filter(line -> line.getAttribute("stroke-dasharray").equals("7 4")))
                .hasSize(3); // two paths, and the legend's
        assertThat(texts(Samples.amended(Locale.ENGLISH)))
                .contains("version 2 from 2016-07-01", "From 2016-07-01 on by version 2 of the plan (池政〔2016〕1号).");
    }

    @Test
    void theFloorOfSteadyGrowthIsALine() throws Exception {
        Document svg = parsed(Samples.drawn(Samples.growing(Locale.ENGLISH)));

        assertThat(elements(svg, "polyline").stream()
                        .filter(line -> line.getAttribute("stroke-dasharray").equals("8 3 1 3")))
                .hasSize(2); // the floor, and the legend's
        assertThat(texts(Samples.growing(Locale.ENGLISH))).contains("lowest value that the growth demanded admits");
    }

    @Test
    void theSameSeriesGivesTheSameBytes() {
        assertThat(Samples.drawn(Samples.share(Locale.ENGLISH)))
                .isEqualTo(Samples.drawn(Samples.share(Locale.ENGLISH)));
    }

    @Test
    void aNameIsATextWhateverItSays() throws Exception {
        Document svg = parsed(Samples.drawn(Samples.hostile(Locale.ENGLISH)));

        assertThat(elements(svg, "script")).isEmpty();
        assertThat(elements(svg, "title").getFirst().getTextContent())
                .startsWith("<script>alert(1)</script>\"' onload='x' ]]>&amp; ")
                .doesNotContain("\u202E", "\u0007", "\uFFFE");
        assertThat(texts(Samples.hostile(Locale.ENGLISH))).anyMatch(text -> text.endsWith("…"));
    }

    private static String description(Chart chart) throws Exception {
        return elements(parsed(Samples.drawn(chart)), "desc").getFirst().getTextContent();
    }

    private static List<String> texts(Chart chart) throws Exception {
        return elements(parsed(Samples.drawn(chart)), "text").stream()
                .map(Element::getTextContent)
                .toList();
    }

    private static List<Element> elements(Document svg, String name) {
        NodeList found = svg.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static Document parsed(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
