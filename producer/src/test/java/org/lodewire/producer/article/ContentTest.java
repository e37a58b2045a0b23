package org.lodewire.producer.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTest {

    @Test
    void keepsBytesThatAreUtf8() {
        byte[] bytes = "é\n".getBytes(StandardCharsets.UTF_8);

        assertThat(Content.of(bytes).toByteArray()).isEqualTo(bytes);
        assertThat(Content.of(bytes).malformed()).isEmpty();
    }

    @Test
    void namesTheFirstByteThatIsNotUtf8() {
        assertThat(Content.of(new byte[] {'a', (byte) 0xC3}).malformed()).contains("not UTF-8 at byte 2");
    }

    @Test
    void replacesLoneSurrogatesOfText() {
        assertThat(new String(Content.of("a\ud800b").toByteArray(), StandardCharsets.UTF_8))
                .isEqualTo("a\ufffdb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t", "\u00a0\u2003", "\ufeff\u0000"})
    void isBlankWithoutVisibleCharacters(String text) {
        assertThat(Content.of(text).isBlank()).isTrue();
        assertThat(Content.of(text.getBytes(StandardCharsets.UTF_8)).isBlank()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\ud800", "\ufffd", " \ud83d\ude00"})
    void isNotBlankWithAnyOther(String text) {
        assertThat(Content.of(text).isBlank()).isFalse();
    }
}
