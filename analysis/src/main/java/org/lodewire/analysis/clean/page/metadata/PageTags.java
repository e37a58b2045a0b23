package org.lodewire.analysis.clean.page.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The elements of one page that say something about it, gathered in one walk. Belongs to one thread. */
final class PageTags implements NodeVisitor {

    private static final int MAX_VALUES = 20;
    private static final int MAX_META = 400;
    private static final int MAX_HEADINGS = 5;
    /** More elements than this are not asked for their text, whatever they claim to be. */
    private static final int MAX_TEXTS = 100;

    private static final int MAX_SCRIPTS = 20;

    private final Map<String, List<String>> values = new HashMap<>();
    private final List<String> headings = new ArrayList<>();
    private final List<String> data = new ArrayList<>();
    private final List<String> markedTimes = new ArrayList<>();
    private final List<String> times = new ArrayList<>();
    private final List<String> authors = new ArrayList<>();
    private final List<String> linkedAuthors = new ArrayList<>();
    private String title;
    private String canonical;
    private String language;
    private int metas;
    private int texts;

    private PageTags() {}

    static PageTags of(Document page) {
        PageTags tags = new PageTags();
        NodeTraversor.traverse(tags, page);
        return tags;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            switch (element.normalName()) {
                case "meta" -> meta(element);
                case "script" -> script(element);
                case "link" -> link(element);
                case "title" -> title = title == null ? text(element) : title;
                case "html" -> language = element.hasAttr("lang") ? element.attr("lang") : element.attr("xml:lang");
                case "h1" -> add(headings, MAX_HEADINGS, element);
                case "time" -> time(element);
                case "a" -> anchor(element);
                default -> {}
            }
            if (element.hasAttr("itemprop")) {
                item(element);
            }
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
        String address = anchor.attr("href");
        if (anchor.attr("rel").equalsIgnoreCase("author")) {
            add(authors, MAX_VALUES, anchor);
        } else if (linkedAuthors.isEmpty()
                && !headings.isEmpty()
                && (address.contains("/author/") || address.contains("/authors/"))) {
            add(linkedAuthors, 1, anchor);
        }
    }

    /** A time that says it is the time of publication; else the first one below the headline. */
    private void time(Element time) {
        String name = (time.className() + ' ' + time.attr("itemprop")).toLowerCase(Locale.ROOT);
        if (time.hasAttr("datetime") && !name.contains("updat") && !name.contains("modif") && !name.contains("edit")) {
            boolean marked = time.hasAttr("pubdate") || name.contains("publi") || name.contains("entry-date");
            List<String> list = marked ? markedTimes : times;
            if (list.isEmpty() && (marked || !headings.isEmpty())) {
                list.add(time.attr("datetime"));
            }
        }
    }

    /** Microdata: what is said about an item is the attribute made for it, or else the element's text. */
    private void item(Element element) {
        switch (element.attr("itemprop")) {
            case "headline" -> put("headline", value(element));
            case "datePublished" ->
                put("datepublished", element.hasAttr("datetime") ? element.attr("datetime") : value(element));
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

    private String text(Element element) {
        return texts++ < MAX_TEXTS ? ShortText.of(element) : null;
    }

    /** What is said under any of the names, by name and then as the page has it. */
    List<String> all(List<String> names) {
        List<String> found = new ArrayList<>();
        names.forEach(name -> found.addAll(values.getOrDefault(name, List.of())));
        return found;
    }

    /** Null if nothing is said under that name. */
    String first(String name) {
        List<String> list = values.get(name);
        return list == null ? null : list.get(0);
    }

    String title() {
        return title;
    }

    /** As written, null if there is none. */
    String canonical() {
        return canonical;
    }

    /** As written, null or empty if there is none. */
    String language() {
        return language;
    }

    /** The title element, the headings, and what is shared: by them an article is known for this page's. */
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

    /** Names that the page links to as its author, or else the first below the headline that it links to as an author. */
    List<String> authors() {
        return authors.isEmpty() ? linkedAuthors : authors;
    }

    /** Sources of JSON-LD. */
    List<String> data() {
        return data;
    }

    /** The likelier first. */
    List<String> times() {
        List<String> all = new ArrayList<>(markedTimes);
        all.addAll(times);
        return all;
    }
}
