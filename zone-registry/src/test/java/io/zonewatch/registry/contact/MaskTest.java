package io.zonewatch.registry.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of a person where it is masked: enough to recognise whom one knows, not enough to find anybody. */
class MaskTest {

    @ParameterizedTest
    @CsvSource({"张三, 张*", "欧阳修, 欧*", "李, *", "Li Si, L*", "𠮷田, 𠮷*", "𠮷, *"})
    void ofANameTheFirstCharacterIsLeft(String name, String masked) {
        assertThat(Mask.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"statistician@example.invalid, s***@example.invalid", "a@example.invalid, a***@example.invalid"})
    void ofAMailboxTheFirstCharacterAndTheDomainAreLeft(String email, String masked) {
        assertThat(Mask.email(email)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "+8613812341234, +86138****1234",
        "+865662021234, +8656****1234",
        "+865662021234;ext=801, +8656****1234",
        "+12025550143, +120****0143",
        "+4721234567, +***67",
        "+6834000, +***00",
    })
    void ofANumberFourDigitsAreHidden(String phone, String masked) {
        assertThat(Mask.phone(phone)).isEqualTo(masked);
    }

    @Test
    void ofAnAccountTheFirstCharacterIsLeft() {
        assertThat(Mask.account("zhangsan")).isEqualTo("z***");
        assertThat(Mask.chat(new ChatIds("zhang", null, "ou_123"))).isEqualTo(new ChatIds("z***", null, "o***"));
    }

    @Test
    void whatIsNotThereIsNotMasked() {
        assertThat(Mask.email(null)).isNull();
        assertThat(Mask.phone(null)).isNull();
        assertThat(Mask.account(null)).isNull();
        assertThat(Mask.chat(null)).isNull();
    }
}
