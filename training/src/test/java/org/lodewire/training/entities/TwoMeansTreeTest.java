package org.lodewire.training.entities;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TwoMeansTreeTest {
    @Test
    void separatesTwoClustersFirst() {
        float[][] vectors = new float[20][];
        double[] weights = new double[20];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = i % 2 == 0 ? new float[] {1, i * 0.001f} : new float[] {i * 0.001f, 1};
            weights[i] = 1;
        }
        int[] paths = new TwoMeansTree(vectors, weights, 6, 7).paths();
        for (int i = 2; i < paths.length; i++) {
            assertThat(paths[i] >> 5).isEqualTo(paths[i % 2] >> 5);
        }
        assertThat(paths[0] >> 5).isNotEqualTo(paths[1] >> 5);
    }
}
