package org.lodewire.subscriptions.message;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.Severity;

/**
 * A notification for people, in no format yet. Texts are on one line, of bounded length, and without control and format
 * characters; only {@link Section#text} may have line breaks.
 *
 * @param title    what it is about
 * @param severity the highest of its alerts
 * @param sections one for each alert
 * @param more     how many alerts are left out
 */
public record Message(String title, Severity severity, List<Section> sections, int more) {

    /**
     * About one alert.
     *
     * @param heading the alert in a sentence
     * @param text    what more there is to say about it
     * @param links   the articles that are its evidence; none if a template says all
     */
    public record Section(String heading, String text, List<Link> links) {}

    /**
     * An article.
     *
     * @param title   its headline, or what else names it
     * @param url     where it is, an http or https URL; null if that is not known
     * @param source  who published it, and whether it is only a preview
     * @param snippet the words around the mention; empty if there are none
     */
    public record Link(String title, @Nullable String url, String source, String snippet) {}
}
