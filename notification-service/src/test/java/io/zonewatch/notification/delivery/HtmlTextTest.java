package io.zonewatch.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How a text looks in HTML. */
class HtmlTextTest {

    @Test
    void paragraphsAndLinesStayAndNothingBecomesMarkup() {
        assertThat(HtmlText.of("Dear <b>\"A\" & 'B'</b>,\n\nfirst\nsecond\n \n", Locale.ENGLISH, List.of()))
                .isEqualTo("""
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"></head><body>
                <p>Dear &lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/b&gt;,</p>
                <p>first<br>
                second</p>
                </body></html>
                """);
    }
}
