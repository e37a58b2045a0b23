package org.lodewire.analysis.clean.trim;

import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.document.DocumentLines;

/**
 * Keeps the points above the dateline of a news agency's report, a line each: "* Council votes 21-14". They are part of the
 * report, but short and before its first paragraph, as navigation is. Stateless.
 */
final class WireBullets {

    private static final String BULLETS = "*•▪·–-";
    private static final String DASHES = "-–—";
    /** Distance of the points before the dateline, in lines. */
    private static final int MAX_LINES = 14;

    private static final int MIN_WORDS = 3;
    /** The agency is named within so many characters. */
    private static final int MAX_DATELINE = 90;

    private static final int MAX_AGENCY = 30;

    private WireBullets() {}

    /** @param reasons why each line is boilerplate according to the rules; null elements for other lines */
    static void restore(DocumentLines document, @Nullable String[] reasons) {
        int dateline = 0;
        while (dateline < document.size() && !isDateline(document.line(dateline).text())) {
            dateline++;
        }
        for (int i = Math.max(0, dateline - MAX_LINES); dateline < document.size() && i < dateline; i++) {
            if (reasons[i] == null
                    && isPoint(document.line(i).text())
                    && document.line(i).words() >= MIN_WORDS) {
                document.setReason(i, null);
            }
        }
    }

    private static boolean isPoint(String text) {
        return text.length() > 2 && BULLETS.indexOf(text.charAt(0)) >= 0 && text.charAt(1) == ' ';
    }

    /** Returns whether a line begins with a place in capitals and an agency in parentheses: "PELL QUAY, March 4 (Reuters) -". */
    private static boolean isDateline(String text) {
        int open = text.indexOf('(');
        int close = open < 0 ? -1 : text.indexOf(')', open);
        if (open < 3 || open > MAX_DATELINE || close < 0 || close - open > MAX_AGENCY || close + 3 >= text.length()) {
            return false;
        }
        return Character.isUpperCase(text.charAt(0))
                && Character.isUpperCase(text.charAt(1))
                && text.charAt(close + 1) == ' '
                && DASHES.indexOf(text.charAt(close + 2)) >= 0;
    }
}
