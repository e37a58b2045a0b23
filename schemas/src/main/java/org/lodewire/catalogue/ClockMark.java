package org.lodewire.catalogue;

/**
 * A clock mark: a record that says that event time has reached the record's timestamp, also where nothing arrives.
 * Its value is null and its key is {@value #KEY}, on {@code news.flow.matches} followed by a slash and the raw partition
 * that got there. Marks stand on the raw topic and the two flow topics, behind everything that came before them; readers
 * that only want articles pass over null values.
 */
public final class ClockMark {

    /** Key of a clock mark. No source and no topic has this name: both are refused where they come in. */
    public static final String KEY = "\u0001clock";

    private ClockMark() {
    }

    /** Whether a record of the raw topic or of a flow topic is a clock mark. */
    public static boolean is(String key, Object value) {
        return value == null && key != null && key.startsWith(KEY);
    }

    /** Key of the mark that tells how far a raw partition got. */
    public static String ofPartition(int partition) {
        return KEY + "/" + partition;
    }

    /**
     * The raw partition that a mark on {@code news.flow.matches} speaks of.
     *
     * @throws NumberFormatException if the key is not one that {@link #ofPartition} made
     */
    public static int partition(String key) {
        return Integer.parseInt(key.substring(KEY.length() + 1));
    }
}
