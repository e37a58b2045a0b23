package org.lodewire.analysis.clean.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PredictionTest {

    private final BoostedTrees trees =
            new BoostedTrees(0, new int[][] {{0}, {1}, {2}}, new float[][] {{7.5f}, {0.5f}, {0.5f}}, new float[][] {
                {-1, 1}, {2, -2}, {0.5f, -0.5f}
            });
    private final LineModel model = new LineModel(List.of("WORDS", "IN_NAVIGATION", "LINKED"), trees);

    @Test
    void returnsTheFeatureWithTheGreatestEffectFirst() {
        assertThat(predict(3, 1, 0.75f).topFeatures(0, 3)).containsExactly("in navigation 1", "words 3", "linked 0.75");
    }

    @Test
    void returnsAtMostTheGivenNumberOfFeatures() {
        assertThat(predict(3, 1, 0.75f).topFeatures(0, 1)).containsExactly("in navigation 1");
    }

    @Test
    void omitsFeaturesWithTheOppositeEffect() {
        assertThat(predict(3, 0, 0).topFeatures(0, 3)).containsExactly("in navigation 0", "linked 0");
    }

    @Test
    void returnsNoFeaturesWithoutTrees() {
        FeatureTable table = new FeatureTable(1, 1);
        LineModel empty =
                new LineModel(List.of("WORDS"), new BoostedTrees(1, new int[0][], new float[0][], new float[0][]));
        assertThat(empty.predict(table).topFeatures(0, 3)).isEmpty();
    }

    private Prediction predict(float... values) {
        FeatureTable table = new FeatureTable(3, 1);
        for (int i = 0; i < values.length; i++) {
            table.column(i)[0] = values[i];
        }
        return model.predict(table);
    }
}
