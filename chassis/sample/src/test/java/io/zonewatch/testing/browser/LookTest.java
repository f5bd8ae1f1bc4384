package io.zonewatch.testing.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a page is seen. */
class LookTest {

    private static Browser browser;

    @TempDir
    Path folder;

    @BeforeAll
    static void openABrowser() {
        browser = Browser.start();
    }

    @AfterAll
    static void closeIt() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aPageWithoutFaultsPasses() throws IOException {
        Look look = page("<p>one</p><p>two</p><svg width=200 height=50><text x=10 y=30>three</text></svg>");

        look.isFaultless();
        assertThat(look.texts()).containsExactly("one", "two", "three");
    }

    @Test
    void textOverTextIsAFault() throws IOException {
        Look look = page("<svg width=200 height=50><text x=10 y=30>one</text><text x=14 y=32>two</text></svg>");

        assertThatThrownBy(look::isFaultless).hasMessageContaining("over each other");
    }

    @Test
    void textBeyondItsChartIsAFault() throws IOException {
        Look look = page("<svg width=50 height=50 overflow=visible><text x=30 y=30>one two three</text></svg>");

        assertThatThrownBy(look::isFaultless).hasMessageContaining("reaches out");
    }

    @Test
    void aPageWithoutTextIsAFault() throws IOException {
        Look look = page("<svg width=50 height=50></svg>");

        assertThatThrownBy(look::isFaultless).hasMessageContaining("lines of text");
    }

    @Test
    void anErrorOfAScriptOrAMissingFileIsAFault() throws IOException {
        Look thrown = page("<p>one</p><script>throw new Error('broken')</script>");
        Look missing = page("<p>one</p><img src=missing.png>");

        assertThatThrownBy(thrown::isFaultless).hasMessageContaining("broken");
        assertThatThrownBy(missing::isFaultless).hasMessageContaining("missing.png");
    }

    @Test
    void whatIsWrongIsSaidOfThePageThatIsShown() throws IOException {
        Look look = page("<p>one</p><script>throw new Error('broken')</script>");

        look.turnTo(file("<p>two</p>"));
        look.isFaultless();
        assertThat(look.texts()).containsExactly("two");

        look.turnTo(file("<p>three</p><script>throw new Error('broken too')</script>"));
        assertThatThrownBy(look::isFaultless).hasMessageContaining("broken too");
    }

    private Look page(String body) throws IOException {
        return browser.open(file(body), Map.of());
    }

    private URI file(String body) throws IOException {
        Path file = Files.createTempFile(folder, "page", ".html");
        Files.writeString(file, "<!doctype html><meta charset=utf-8><title>page</title>" + body);
        return file.toUri();
    }
}
