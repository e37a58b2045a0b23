package org.lodewire.analysis.feeds;

import java.util.List;

/**
 * The names in OPML documents, which all readers of feeds import and export. What OPML has no attribute for is in attributes
 * of our own, named as in YAML with a prefix; other programs ignore them.
 */
final class Opml {

    static final String OUTLINE = "outline";
    static final String URL = "xmlUrl";
    static final String TITLE = "title";
    static final String TEXT = "text";
    static final String CATEGORY = "category";
    static final String LANGUAGE = "language";

    /** The namespace of our attributes. */
    static final String NAMESPACE = "urn:lodewire:feed";

    static final String PREFIX = "lodewire:";

    /** Marks the element within whose tag a file ends. In no namespace, so that no file has a reason to use it. */
    static final String CUT = "lodewire-cut";

    /** Settings that are one text. */
    static final List<String> SETTINGS =
            List.of("source", "content", "selector", "min-interval", "max-interval", "backfill");

    /** Settings that are lists, as JSON. */
    static final List<String> LISTS = List.of("include", "exclude");

    private Opml() {}
}
