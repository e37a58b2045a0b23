package org.lodewire.analysis.clean.model;

import java.util.BitSet;

/**
 * The features of the lines of one document. Stored by column, since trees evaluate one feature of all lines at a time. Not
 * thread-safe.
 */
public final class FeatureTable {

    private final float[][] columns;
    private final int rows;
    private final BitSet kept;

    /**
     * Creates a table that keeps all columns.
     *
     * @param features number of columns
     * @param rows     number of lines
     */
    public FeatureTable(int features, int rows) {
        this(features, rows, all(features));
    }

    /**
     * Creates a table that keeps some of the columns. What is written to the others is lost: they are one array, since to store
     * features that no tree asks for takes more time than to compute them.
     *
     * @param kept the columns that are kept
     */
    public FeatureTable(int features, int rows, BitSet kept) {
        this.columns = new float[features][];
        this.rows = rows;
        this.kept = kept;
        float[] lost = new float[rows];
        for (int i = 0; i < features; i++) {
            columns[i] = kept.get(i) ? new float[rows] : lost;
        }
    }

    private static BitSet all(int features) {
        BitSet all = new BitSet(features);
        all.set(0, features);
        return all;
    }

    /** Returns whether a column is kept. */
    public boolean keeps(int feature) {
        return kept.get(feature);
    }

    public int rows() {
        return rows;
    }

    public int features() {
        return columns.length;
    }

    /** Returns the column itself, not a copy. That of a column that is not kept has values of no meaning. */
    public float[] column(int feature) {
        return columns[feature];
    }

    /** Returns a table of some of the rows, in the order of their indexes here. */
    public FeatureTable rows(int[] indexes) {
        FeatureTable table = new FeatureTable(columns.length, indexes.length, kept);
        for (int feature = kept.nextSetBit(0); feature >= 0; feature = kept.nextSetBit(feature + 1)) {
            for (int row = 0; row < indexes.length; row++) {
                table.columns[feature][row] = columns[feature][indexes[row]];
            }
        }
        return table;
    }
}
