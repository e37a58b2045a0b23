package org.lodewire.analysis.topics.query;

/**
 * A fault of a query and its position. Thrown if the rest of the query cannot be read; does not leave this package.
 */
final class QueryFault extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LINE_SHOWN = 80;

    private final int offset;
    private final String problem;

    /**
     * @param offset first character of the faulty part, in UTF-16 code units from 0; -1 if the fault has no position
     */
    QueryFault(int offset, String problem) {
        super(problem, null, false, false);
        this.offset = offset;
        this.problem = problem;
    }

    int offset() {
        return offset;
    }

    /** Describes the fault for users, with line and column, both from 1, and a caret below the position. */
    String describe(String query) {
        String safe = printable(problem);
        if (offset < 0) {
            return "query: " + safe;
        }
        int at = Math.min(offset, query.length());
        int lineStart = query.lastIndexOf('\n', at - 1) + 1;
        int lineEnd = query.indexOf('\n', at) < 0 ? query.length() : query.indexOf('\n', at);
        int line = (int) query.substring(0, lineStart)
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
        int shownFrom = Math.max(lineStart, at - LINE_SHOWN / 2);
        int shownTo = Math.min(lineEnd, shownFrom + LINE_SHOWN);
        String shown = printable(query.substring(shownFrom, shownTo));
        return "query, line " + line + ", column " + (at - lineStart + 1) + ": " + safe + "\n    " + shown + "\n    "
                + " ".repeat(at - shownFrom) + "^";
    }

    /** Faults quote queries of anybody, and are printed on terminals. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}]", " ");
    }
}
