package io.zonewatch.notification.channel.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A secret is opened by who has its key, for what it belongs to; and its key can be changed while several replicas read it. */
class SecretBoxTest {

    private static final String OLD = key("an old key of thirty-two bytes..");
    private static final String NEW = key("a newer key of thirty-two bytes.");

    private final SecretBox before = box(OLD);
    private final byte[] kept = before.seal("secret", "endpoint/1");

    @Test
    void itIsOpenedForWhatItBelongsTo() {
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
        assertThat(before.open(kept, "endpoint/1")).isEqualTo("secret");
        assertThatThrownBy(() -> before.open(kept, "endpoint/2")).isInstanceOf(IllegalStateException.class);
        assertThat(before.open(null, "endpoint/1")).isNull();
    }

    @Test
    void whileTheKeyIsChangedEveryReplicaOpensWhatAnotherHasSealed() {
        SecretBox announced = box(OLD, NEW);
        SecretBox changed = box(NEW, OLD);

        assertThat(changed.open(kept, "endpoint/1")).isEqualTo("secret");
        assertThat(announced.open(changed.seal("other", "endpoint/1"), "endpoint/1"))
                .isEqualTo("other");
    }

    @Test
    void whatIsSealedAnewNeedsTheOldKeyNoMore() {
        byte[] anew = box(NEW, OLD).sealedAnew(kept, "endpoint/1").orElseThrow();

        assertThat(box(NEW).open(anew, "endpoint/1")).isEqualTo("secret");
        assertThat(box(NEW).sealedAnew(anew, "endpoint/1")).isEmpty();
    }

    @Test
    void whatWasKeptWithoutAKeyIsReadAndSealedOnceThereIsOne() {
        byte[] open = box(null).seal("secret", "endpoint/1");

        assertThat(box(NEW).open(open, "endpoint/1")).isEqualTo("secret");
        assertThat(box(NEW).open(box(NEW).sealedAnew(open, "endpoint/1").orElseThrow(), "endpoint/1"))
                .isEqualTo("secret");
        assertThat(box(null).sealedAnew(open, "endpoint/1")).isEmpty();
    }

    @Test
    void whatNoKeyOpensStaysAsItIs() {
        assertThat(box(NEW).sealedAnew(kept, "endpoint/1")).isEmpty();
        assertThatThrownBy(() -> box(NEW).open(kept, "endpoint/1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(SecretBox.OTHER_KEYS);
    }

    private static SecretBox box(String key, String... others) {
        return new SecretBox(Optional.ofNullable(key), Optional.of(List.of(others)));
    }

    private static String key(String bytes) {
        return Base64.getEncoder().encodeToString(bytes.getBytes(StandardCharsets.US_ASCII));
    }
}
