package org.lodewire.analysis.entities.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordClassesTest {
    private static int of(WordClasses classes, String word) {
        return classes.of(Hash.lowerCase(word, 0, word.length()));
    }

    @Test
    void readsWhatItWroteIgnoringCase() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WordClasses.write(Map.of("beijing", 0xABC, "the", 0), out);
        WordClasses classes = WordClasses.read(new ByteArrayInputStream(out.toByteArray()));
        assertThat(of(classes, "Beijing") & 0xFFF).isEqualTo(0xABC);
        assertThat(of(classes, "the")).isNotZero();
        assertThat(of(classes, "unheard")).isZero();
    }

    @Test
    void assignsCitiesToTheSameClass() {
        WordClasses classes = WordClasses.bundled();
        assertThat(of(classes, "london") >> 8)
                .isEqualTo(of(classes, "paris") >> 8)
                .isNotEqualTo(of(classes, "said") >> 8);
    }
}
