package org.lodewire.analysis.clean.page.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.page.PageElements;
import org.lodewire.analysis.clean.time.DateLine;

/** The elements of a page that contain metadata, collected once. For one thread and one page. */
final class PageTags {

    private static final int MAX_VALUES = 20;
    private static final int MAX_META = 400;
    private static final int MAX_HEADINGS = 5;
    /** The text of at most this many elements is extracted. */
    private static final int MAX_TEXTS = 100;

    private static final int MAX_SCRIPTS = 20;

    private final Map<String, List<String>> values = new HashMap<>();
    private final List<String> headings = new ArrayList<>();
    private final List<String> data = new ArrayList<>();
    private final PageTimes times = new PageTimes();
    private final List<String> authors = new ArrayList<>();
    private final List<String> linkedAuthors = new ArrayList<>();
    private @Nullable String title;
    private @Nullable String canonical;
    private @Nullable String language;
    private int metas;
    private int texts;

    private PageTags() {}

    static PageTags of(PageElements page) {
        PageTags tags = new PageTags();
        page.all().forEach(tags::add);
        return tags;
    }

    private void add(Element element) {
        times.add(element);
        switch (element.normalName()) {
            case "meta" -> meta(element);
            case "script" -> script(element);
            case "link" -> link(element);
            case "title" -> title = title == null ? text(element) : title;
            case "html" -> language = element.hasAttr("lang") ? element.attr("lang") : element.attr("xml:lang");
            case "h1" -> add(headings, MAX_HEADINGS, element);
            case "a" -> anchor(element);
            default -> {}
        }
        if (element.attributesSize() > 0 && element.attributes().hasKey("itemprop")) {
            item(element);
        }
    }

    private void meta(Element meta) {
        if (metas++ < MAX_META) {
            String name = meta.attr("property");
            name = name.isEmpty() ? meta.attr("name") : name;
            name = name.isEmpty() ? meta.attr("http-equiv") : name;
            if (!name.isEmpty()) {
                put(name, meta.attr("content"));
            }
        }
    }

    private void put(String name, String value) {
        String clean = ShortText.of(value);
        if (clean != null) {
            List<String> list = values.computeIfAbsent(name.toLowerCase(Locale.ROOT), any -> new ArrayList<>(2));
            if (list.size() < MAX_VALUES && !list.contains(clean)) {
                list.add(clean);
            }
        }
    }

    private void script(Element script) {
        if (data.size() < MAX_SCRIPTS
                && script.attr("type").toLowerCase(Locale.ROOT).startsWith("application/ld+json")) {
            data.add(script.data());
        }
    }

    private void link(Element link) {
        if (canonical == null && link.attr("rel").equalsIgnoreCase("canonical")) {
            canonical = link.attr("href").strip();
        }
    }

    private void anchor(Element anchor) {
        if (anchor.attributesSize() == 0) {
            return;
        }
        String address = anchor.attributes().get("href");
        if (anchor.attributes().get("rel").equalsIgnoreCase("author")) {
            add(authors, MAX_VALUES, anchor);
        } else if (linkedAuthors.isEmpty()
                && !headings.isEmpty()
                && (address.contains("/author/") || address.contains("/authors/"))) {
            add(linkedAuthors, 1, anchor);
        }
    }

    /** Microdata: the value of an item is a dedicated attribute, else the element's text. */
    private void item(Element element) {
        switch (element.attr("itemprop")) {
            case "headline" -> put("headline", value(element));
            case "datePublished", "dateCreated", "dateModified" -> times.addProperty(element);
            case "author", "creator" -> {
                Element name = texts < MAX_TEXTS ? element.selectFirst("[itemprop=name]") : null;
                put("author", value(name == null ? element : name));
            }
            case "inLanguage" -> put("content-language", value(element));
            default -> {}
        }
    }

    private String value(Element element) {
        String text = element.hasAttr("content") ? element.attr("content") : text(element);
        return text == null ? "" : text;
    }

    private void add(List<String> list, int limit, Element element) {
        String text = list.size() < limit ? text(element) : null;
        if (text != null && !list.contains(text)) {
            list.add(text);
        }
    }

    private @Nullable String text(Element element) {
        return texts++ < MAX_TEXTS ? ShortText.of(element) : null;
    }

    /** The values of several names, in the order of the names, then of the page. */
    List<String> all(List<String> names) {
        List<String> found = new ArrayList<>();
        names.forEach(name -> found.addAll(values.getOrDefault(name, List.of())));
        return found;
    }

    /** The first value of a name, null if there is none. */
    @Nullable
    String first(String name) {
        List<String> list = values.get(name);
        return list == null ? null : list.get(0);
    }

    /** The text of the title element, null if there is none. */
    @Nullable
    String title() {
        return title;
    }

    /** The canonical link as written, null if there is none. */
    @Nullable
    String canonical() {
        return canonical;
    }

    /** The language as written, null or empty if there is none. */
    @Nullable
    String language() {
        return language;
    }

    /** The title element, the headings and the titles for sharing. An article with one of them is that of the page. */
    List<String> claimedTitles() {
        List<String> titles = new ArrayList<>(headings);
        titles.addAll(all(List.of("og:title", "twitter:title")));
        if (title != null) {
            titles.add(title);
        }
        return titles;
    }

    List<String> headings() {
        return headings;
    }

    /** The names of links with {@code rel=author}, else the first link to an author below the headline. */
    List<String> authors() {
        return authors.isEmpty() ? linkedAuthors : authors;
    }

    /** The JSON-LD scripts. */
    List<String> data() {
        return data;
    }

    /** The times in elements, most reliable first. */
    List<PageTimes.Time> times(DateLine words) {
        return times.all(words);
    }
}
