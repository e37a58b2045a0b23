package org.lodewire.subscriptions.page.model;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.time.CountWindow;

/**
 * What is chosen on the page. All of it is in the address, so that a link shows another person the same.
 *
 * @param topic  id of the chosen topic; null for none
 * @param window the chosen window
 * @param from   the beginning of the chart; null for what is usual of the window
 * @param to     its end; null for now
 */
public record Selection(
        @Nullable String topic,
        CountWindow window,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** The window of a page whose address names none. */
    public static final CountWindow USUAL = CountWindow.ONE_HOUR;

    /** Nothing but a window. */
    public static Selection of(CountWindow window) {
        return new Selection(null, window, null, null);
    }

    /** Another topic, in the same window, now. */
    public Selection topic(String id) {
        return new Selection(id, window, null, null);
    }

    /** Another window of the same topic, now. */
    public Selection window(CountWindow other) {
        return new Selection(topic, other, null, null);
    }

    /** Whether the chart shows a time that somebody chose. */
    public boolean isZoomed() {
        return from != null || to != null;
    }

    /** The path of the page. */
    public String path() {
        return topic == null ? "/" + parameters() : "/topics/" + encoded(topic) + parameters();
    }

    /**
     * The path of a part of the page.
     *
     * @param part the part's name
     */
    public String path(String part) {
        return "/page/" + part + (topic == null ? "" : "/" + encoded(topic)) + parameters();
    }

    /** The path of the list of topics, in which the chosen one is marked. */
    public String linesPath() {
        return "/page/topics?window=" + window.label() + (topic == null ? "" : "&topic=" + encoded(topic));
    }

    private String parameters() {
        return "?window=" + window.label() + (from == null ? "" : "&from=" + from) + (to == null ? "" : "&to=" + to);
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }
}
