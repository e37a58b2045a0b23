package org.lodewire.analysis.clean.page;

/** The names in the value of a {@code class} attribute, which white space separates. Stateless. */
public final class ClassNames {

    private ClassNames() {}

    /** A condition on a name, which is a range of the value, so that most names need no string of their own. */
    @FunctionalInterface
    public interface Condition {

        /**
         * Returns whether a name meets the condition.
         *
         * @param classes the value
         * @param start   index of the first character of the name
         * @param end     index after its last one
         */
        boolean test(String classes, int start, int end);
    }

    /** Returns whether any name in a value meets a condition. */
    public static boolean any(String classes, Condition condition) {
        int start = 0;
        for (int i = 0; i <= classes.length(); i++) {
            if (i == classes.length() || Character.isWhitespace(classes.charAt(i))) {
                if (i > start && condition.test(classes, start, i)) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }
}
