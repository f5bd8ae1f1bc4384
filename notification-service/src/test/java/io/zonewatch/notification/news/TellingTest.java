package io.zonewatch.notification.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** In which order things are told, told no more, and told anew. */
class TellingTest {

    @Test
    void whatEndsComesAfterWhatBegan() {
        assertThat(Telling.of(true).order()).isGreaterThan(Telling.of(false).order());
        assertThat(Telling.counted(7, true).order())
                .isGreaterThan(Telling.counted(7, false).order());
    }

    @Test
    void aHigherVersionComesAfterWhateverWasSaidBefore() {
        assertThat(IntStream.rangeClosed(1, 4)
                        .boxed()
                        .flatMap(version -> Stream.of(Telling.counted(version, false), Telling.counted(version, true)))
                        .map(Telling::order))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void whatItsSenderBeganToCountIsNotTakenForOlder() {
        assertThat(Telling.counted(2, false).order())
                .isGreaterThan(Telling.counted(null, true).order());
    }

    @Test
    void eachTimeItBeginsIsARoundOfItsOwn() {
        assertThat(Telling.of(false).round()).isEqualTo(1);
        assertThat(Telling.counted(3, false).round()).isEqualTo(3);
    }
}
