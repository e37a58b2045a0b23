package org.lodewire.analysis.clean.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.clean.document.Line;
import org.lodewire.analysis.clean.model.FeatureTable;
import org.lodewire.analysis.clean.word.WordSet;

class LineFeaturesTest {

    private static final String FERRY =
            "The harbour authority said the ferry would sail again after the storm on Monday.";
    private static final String MORE =
            "Passengers of the ferry waited in the harbour while the storm damaged two piers.";

    @Test
    void whatOtherLinesHaveByThemselvesIsKeptWithoutSome() {
        List<Line> lines = Stream.of(FERRY, "Read more", MORE).map(Line::of).toList();
        LineFeatures features = new LineFeatures(WordSet.of("the"), word -> 0);
        @Nullable String[] reasons = {null, "read-more", null};
        FeatureTable all = TextModel.table(lines, reasons, features, null, null);

        FeatureTable others = features.without(all, new int[] {0, 2}, lines, reasons);

        assertThat(others.column(LineFeature.WORDS_BEFORE.ordinal())[1])
                .isEqualTo(others.column(LineFeature.WORDS.ordinal())[0]);
    }
}
