package io.zonewatch.assessment.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A reason is told in words. */
class ReasonTest {

    private static final ResourceBundle.Control PROPERTIES =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @ParameterizedTest
    @EnumSource
    void everyCodeHasAChineseAndAnEnglishText(Reason.Code code) {
        String chinese = texts(Locale.CHINESE).getString(code.textKey());
        String english = texts(Locale.ROOT).getString(code.textKey());

        assertThat(chinese).endsWith("。").isNotEqualTo(english);
        assertThat(english).endsWith(".");
    }

    private static ResourceBundle texts(Locale locale) {
        return ResourceBundle.getBundle("messages.service", locale, PROPERTIES);
    }
}
