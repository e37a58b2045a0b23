package org.lodewire.analysis.topics.query;

import org.lodewire.analysis.files.SourceText;

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

    /** Describes the fault for users, with line and column, both from 1, the line as the source has it, and a caret below. */
    String describe(SourceText query) {
        String safe = printable(problem);
        if (offset < 0) {
            return "query: " + safe;
        }
        SourceText.Place place = query.place(offset);
        int at = place.column() - 1;
        int shownFrom = Math.max(0, at - LINE_SHOWN / 2);
        int shownTo = Math.min(place.lineText().length(), shownFrom + LINE_SHOWN);
        String shown = printable(place.lineText().substring(shownFrom, shownTo));
        return "query, line " + place.line() + ", column " + place.column() + ": " + safe + "\n    " + shown + "\n    "
                + " ".repeat(at - shownFrom) + "^";
    }

    /** Faults quote queries of anybody, and are printed on terminals. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}]", " ");
    }
}
