package org.lodewire.analysis.clean.model;

/**
 * Features of the lines of one document, a column for each feature: trees ask one feature of all lines at a time. For one
 * thread.
 */
public final class FeatureTable {

    private final float[][] columns;
    private final int rows;

    /**
     * @param features how many columns
     * @param rows     how many lines
     */
    public FeatureTable(int features, int rows) {
        this.columns = new float[features][rows];
        this.rows = rows;
    }

    public int rows() {
        return rows;
    }

    public int features() {
        return columns.length;
    }

    /** The column itself, to be filled or read. */
    public float[] column(int feature) {
        return columns[feature];
    }
}
