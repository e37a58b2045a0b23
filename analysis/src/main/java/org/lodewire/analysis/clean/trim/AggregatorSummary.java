package org.lodewire.analysis.clean.trim;

import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.document.DocumentLines;

/** Removes the summary that an aggregator adds before the article that it republishes. Stateless. */
final class AggregatorSummary {

    private AggregatorSummary() {}

    /**
     * Removes all lines from one that introduces a summary to one that introduces the article. Without the second line, only
     * the lines that the rules recognise by their opening words are removed.
     *
     * @param reasons why each line is boilerplate according to the rules; null elements for other lines
     */
    static void remove(DocumentLines document, @Nullable String[] reasons) {
        int start = -1;
        for (int i = 0; i < document.size(); i++) {
            if ("digest".equals(reasons[i])) {
                document.setReason(i, "digest");
                start = start < 0 ? i : start;
            } else if ("article-start".equals(reasons[i])) {
                for (int j = start; j < i && start >= 0; j++) {
                    document.setReason(j, "digest");
                }
                document.setReason(i, "article-start");
                return;
            }
        }
    }
}
