package org.lodewire.analysis.clean.model;

/**
 * The features of the lines of one document. Stored by column, since trees evaluate one feature of all lines at a time. Not
 * thread-safe.
 */
public final class FeatureTable {

    private final float[][] columns;
    private final int rows;

    /**
     * @param features number of columns
     * @param rows     number of lines
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

    /** Returns the column itself, not a copy. */
    public float[] column(int feature) {
        return columns[feature];
    }

    /** Returns a table of some of the rows, in the order of their indexes here. */
    public FeatureTable rows(int[] indexes) {
        FeatureTable table = new FeatureTable(columns.length, indexes.length);
        for (int feature = 0; feature < columns.length; feature++) {
            for (int row = 0; row < indexes.length; row++) {
                table.columns[feature][row] = columns[feature][indexes[row]];
            }
        }
        return table;
    }
}
