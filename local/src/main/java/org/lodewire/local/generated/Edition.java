package org.lodewire.local.generated;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An article as an outlet prints it.
 *
 * @param outlet     who prints it
 * @param url        where
 * @param title      its headline
 * @param author     its byline
 * @param paragraphs its text
 * @param published  when, as it says itself
 */
record Edition(Outlet outlet, String url, String title, String author, List<String> paragraphs, Instant published) {

    Edition {
        paragraphs = List.copyOf(paragraphs);
    }

    /** A later version under the same URL, with a further paragraph after the first. */
    Edition updated(String paragraph) {
        List<String> longer = new ArrayList<>(paragraphs);
        longer.add(Math.min(1, longer.size()), paragraph);
        return with(longer);
    }

    /** The same with another text. */
    Edition with(List<String> text) {
        return new Edition(outlet, url, title, author, text, published);
    }

    /** The same with another time of publication. */
    Edition published(Instant at) {
        return new Edition(outlet, url, title, author, paragraphs, at);
    }
}
