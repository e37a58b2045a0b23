package org.lodewire.analysis.clean.trim;

import org.lodewire.analysis.clean.document.DocumentLines;

/** Removes an aggregator's own summary from in front of the article it republishes. Stateless. */
final class AggregatorSummary {

    private AggregatorSummary() {}

    /**
     * Where a line says that now the article begins, and a summary was announced before it, all between the two goes. A
     * summary without such a line is only known by its own opening words, which the line rules look for.
     */
    static void remove(DocumentLines document, String[] reasons) {
        int start = -1;
        for (int i = 0; i < document.size(); i++) {
            if ("digest".equals(reasons[i])) {
                document.rename(i, "digest");
                start = start < 0 ? i : start;
            } else if ("article-start".equals(reasons[i])) {
                for (int j = start; j < i && start >= 0; j++) {
                    document.rename(j, "digest");
                }
                document.rename(i, "article-start");
                return;
            }
        }
    }
}
