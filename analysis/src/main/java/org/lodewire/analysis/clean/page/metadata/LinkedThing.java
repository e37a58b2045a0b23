package org.lodewire.analysis.clean.page.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of JSON-LD with the properties that {@link JsonLd} retains. For one thread. */
final class LinkedThing {

    private static final int MAX_VALUES = 20;

    private final Map<String, List<String>> texts = new HashMap<>(8);
    private final Map<String, List<LinkedThing>> things = new HashMap<>(4);

    void add(String property, String text) {
        List<String> list = texts.computeIfAbsent(property, any -> new ArrayList<>(1));
        if (list.size() < MAX_VALUES) {
            list.add(text);
        }
    }

    void add(String property, LinkedThing thing) {
        List<LinkedThing> list = things.computeIfAbsent(property, any -> new ArrayList<>(1));
        if (list.size() < MAX_VALUES) {
            list.add(thing);
        }
    }

    /** The first text of a property, null if it has none. */
    @Nullable
    String text(String property) {
        List<String> list = texts.get(property);
        return list == null ? null : list.get(0);
    }

    List<String> all(String property) {
        return texts.getOrDefault(property, List.of());
    }

    /** The names; of a person who has none, the given and the family name. */
    List<String> names() {
        String given = text("givenName");
        String family = text("familyName");
        return !all("name").isEmpty() || given == null || family == null ? all("name") : List.of(given + ' ' + family);
    }

    List<LinkedThing> things(String property) {
        return things.getOrDefault(property, List.of());
    }

    /** Whether it is an article of any kind. */
    boolean isArticle() {
        return all("@type").stream()
                .map(LinkedThing::kind)
                .anyMatch(kind -> kind.endsWith("Article")
                        || kind.endsWith("BlogPosting")
                        || kind.equals("Report")
                        || kind.equals("AnalysisNewsArticle"));
    }

    /** Whether it is a live blog. */
    boolean isLive() {
        return all("@type").stream().map(LinkedThing::kind).anyMatch("LiveBlogPosting"::equals);
    }

    /** Whether it is the page itself. */
    boolean isPage() {
        return all("@type").stream()
                .map(LinkedThing::kind)
                .anyMatch(kind -> kind.equals("WebPage") || kind.equals("ItemPage"));
    }

    /** The type without its vocabulary: NewsArticle for "https://schema.org/NewsArticle". */
    private static String kind(String type) {
        return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1);
    }
}
