package io.zonewatch.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever asks for one format gets it, whoever does not care gets the first. */
class AcceptedTest {

    private static final String JSON = "application/json";
    private static final String HTML = "text/html";
    private static final String CSV = "text/csv";

    @Test
    void whatIsPreferredComesFirst() {
        assertThat(of(MediaType.TEXT_HTML_TYPE, MediaType.APPLICATION_JSON_TYPE))
                .isEqualTo(HTML);
        assertThat(of(MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE))
                .isEqualTo(JSON);
    }

    @Test
    void whatIsNotOfferedIsPassedOver() {
        assertThat(of(MediaType.APPLICATION_XML_TYPE, MediaType.valueOf("text/csv;charset=UTF-8")))
                .isEqualTo(CSV);
    }

    @Test
    void whereAnyWillDoItIsTheFirstOffered() {
        assertThat(of(MediaType.WILDCARD_TYPE, MediaType.TEXT_HTML_TYPE)).isEqualTo(JSON);
        assertThat(of(MediaType.valueOf("text/*"))).isEqualTo(HTML);
        assertThat(of()).isEqualTo(JSON);
    }

    private static String of(MediaType... preferred) {
        return Accepted.of(List.of(preferred), JSON, HTML, CSV);
    }
}
