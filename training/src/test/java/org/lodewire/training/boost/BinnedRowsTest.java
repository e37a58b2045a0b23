package org.lodewire.training.boost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.clean.model.FeatureTable;

class BinnedRowsTest {

    @Test
    void dividesValuesIntoBinsOfAboutEqualSize() {
        BinnedRows rows =
                binned(IntStream.range(0, 6400).mapToObj(i -> (float) i).toArray(Float[]::new));
        int[] sizes = new int[BinnedRows.MAX_BINS];
        for (byte bin : rows.bins(0)) {
            sizes[bin]++;
        }
        assertThat(sizes).hasSize(64).containsOnly(100);
    }

    @Test
    void includesTheUpperBoundInABin() {
        BinnedRows rows = binned(3f, 1f, 2f, 2f);
        assertThat(rows.bounds(0)).containsExactly(1.5f, 2.5f);
        assertThat(rows.bins(0)).containsExactly(2, 0, 1, 1);
    }

    @Test
    void hasOneBinForAConstantFeature() {
        assertThat(binned(4f, 4f, 4f).bounds(0)).isEmpty();
    }

    @Test
    void separatesRareValues() {
        Float[] values = new Float[1000];
        Arrays.fill(values, 0f);
        values[500] = 8f;
        BinnedRows rows = binned(values);
        assertThat(rows.bounds(0)).containsExactly(4f);
        assertThat(rows.bins(0)[500]).isEqualTo((byte) 1);
    }

    @Test
    void concatenatesTheRowsOfAllTables() {
        BinnedRows rows = new BinnedRows(List.of(table(0f, 1f), table(1f)));
        assertThat(rows.rows()).isEqualTo(3);
        assertThat(rows.bins(0)).containsExactly(0, 1, 1);
    }

    private static BinnedRows binned(Float... values) {
        return new BinnedRows(List.of(table(values)));
    }

    private static FeatureTable table(Float... values) {
        FeatureTable table = new FeatureTable(1, values.length);
        for (int i = 0; i < values.length; i++) {
            table.column(0)[i] = values[i];
        }
        return table;
    }
}
