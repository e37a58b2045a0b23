package org.lodewire.subscriptions.page.model;

import org.jspecify.annotations.Nullable;

/**
 * A topic in the list.
 *
 * @param id          its id
 * @param label       its display name
 * @param stories     number of stories in the chosen window
 * @param shown       the same as text
 * @param before      number of stories in the window before; null if it is not known
 * @param change      the difference with its sign; a dash if it is not known
 * @param provisional whether the count may still change
 * @param spark       points of a line through the last 24 hours
 * @param sparkText   what the line shows, for those who do not see it
 * @param score       how far the count is above what is usual
 * @param usual       what is usual, in words
 * @param alerting    whether an alert is raised
 * @param recent      whether one was raised within the last hour
 */
public record TopicLine(
        String id,
        String label,
        long stories,
        String shown,
        @Nullable Integer before,
        String change,
        boolean provisional,
        String spark,
        String sparkText,
        double score,
        String usual,
        boolean alerting,
        boolean recent) {

    /** In which direction the count went: up, down or same. */
    public String direction() {
        return before == null || stories == before ? "same" : stories > before ? "up" : "down";
    }
}
