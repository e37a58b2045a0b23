package org.lodewire.producer.feed;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.article.CanonicalUrl;
import org.lodewire.schemas.text.SafeText;

/** Makes addresses in documents absolute. */
final class Links {

    private Links() {}

    /**
     * The absolute address.
     *
     * @param base  absolute, or empty if unknown
     * @param given as written; may be null
     * @return null if it is no address of {@code http} or {@code https}, or longer than 2,048 characters
     */
    static @Nullable String resolve(String base, @Nullable String given) {
        if (given == null || given.length() > 2 * FeedLimits.ADDRESS) {
            return null;
        }
        String line = SafeText.oneLine(SafeText.wellFormed(PlainText.unwrapped(given)))
                .replace(" ", "%20");
        if (line.isEmpty()) {
            return null;
        }
        String resolved = resolved(base, line);
        return resolved.length() <= FeedLimits.ADDRESS
                        && CanonicalUrl.of(resolved).isPresent()
                ? resolved
                : null;
    }

    private static String resolved(String base, String address) {
        if (address.regionMatches(true, 0, "http://", 0, 7) || address.regionMatches(true, 0, "https://", 0, 8)) {
            return address;
        }
        if (address.startsWith("//") && base.isEmpty()) {
            return "https:" + address;
        }
        if (address.regionMatches(true, 0, "www.", 0, 4)) {
            return "http://" + address;
        }
        if (address.contains("%20") && address.indexOf('/') < 0) {
            // It is a sentence.
            return "";
        }
        Element element = new Element("a");
        element.setBaseUri(base);
        return element.attr("href", address).absUrl("href");
    }

    /**
     * The address against which those in an element are resolved: its {@code xml:base} and those of its ancestors.
     *
     * @param document address of the document, or empty if unknown
     */
    static String base(Element element, String document) {
        Element parent = element.parent();
        String outer = parent == null ? document : base(parent, document);
        String own = element.attr("xml:base");
        String resolved = own.isEmpty() ? null : resolve(outer, own);
        return resolved == null ? outer : resolved;
    }
}
