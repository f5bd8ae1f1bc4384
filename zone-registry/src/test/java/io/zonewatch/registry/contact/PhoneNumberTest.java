package io.zonewatch.registry.contact;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However a number is written, it is kept in one form; what is none is refused. */
class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "13812341234, +8613812341234",
        "138-1234-1234, +8613812341234",
        "138 1234 1234, +8613812341234",
        "+86 138 1234 1234, +8613812341234",
        "0086 13812341234, +8613812341234",
        "＋８６１３８１２３４１２３４, +8613812341234",
        "0566-2021234, +865662021234",
        "(0566) 2021234, +865662021234",
        "（0566）2021234, +865662021234",
        "+86 (0)566 2021234, +865662021234",
        "010-62345678, +861062345678",
        "0551 6260 1234, +8655162601234",
        "400-820-8820, +864008208820",
        "0566-2021234转801, +865662021234;ext=801",
        "0566-2021234 ext. 801, +865662021234;ext=801",
        "+865662021234;ext=801, +865662021234;ext=801",
        "+44 20 7946 0958, +442079460958",
        "+1 (202) 555-0143, +12025550143",
    })
    void aNumberIsKeptInOneForm(String written, String kept) {
        assertThat(PhoneNumber.normalised(written)).isEqualTo(kept).matches(PhoneNumber.FORM);
        assertThat(PhoneNumber.normalised(kept)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2021234",
                "12345",
                "110",
                "12812341234",
                "1381234123",
                "138123412345",
                "0566-1021234",
                "+86 12345",
                "+8612812341234",
                "+0012345678",
                "+1234567890123456",
                "+44 20 7946 0958 ext 1234567",
                "0566-2021234 ext",
                "phone",
                "13812341234,13912341234",
                "13812341234;drop",
                "13812341234\r\nBcc: a",
                "tel:+8613812341234",
                "٠١٢٣٤٥٦٧٨٩",
            })
    void whatIsNoNumberIsNotTakenForOne(String written) {
        assertThat(PhoneNumber.normalised(written)).doesNotMatch(PhoneNumber.FORM);
    }

    @ParameterizedTest
    @CsvSource({
        "+8613812341234, ask 138 1234 1234, true",
        "+8613812341234, ask +86-138-1234-1234, true",
        "+865662021234;ext=801, (0566) 2021234, true",
        "+865662021234, No. 2021234, false",
        "+8613812341234, 申请编号 2016-17, false",
    })
    void aTextQuotesANumberHoweverItIsWritten(String kept, String text, boolean quoted) {
        assertThat(PhoneNumber.isQuotedBy(kept, text)).isEqualTo(quoted);
    }

    @Property
    void normalisingTwiceChangesNothingMore(@ForAll String text) {
        String once = PhoneNumber.normalised(text);

        assertThat(PhoneNumber.normalised(once)).isEqualTo(once);
    }
}
