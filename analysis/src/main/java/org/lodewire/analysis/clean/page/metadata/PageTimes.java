package org.lodewire.analysis.clean.page.metadata;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.document.Line;
import org.lodewire.analysis.clean.time.DateKind;
import org.lodewire.analysis.clean.time.DateLine;

/**
 * The elements of a page that state times. Those in comments, related items, navigation, asides and running text do not count,
 * nor do those of another article; one without a label only counts beside the headline. For one thread and one page.
 */
final class PageTimes {

    /**
     * A time as written.
     *
     * @param kind     what the element's names or the words before it say that it is
     * @param declared whether it is an attribute's value, and not what a reader sees
     */
    record Time(DateKind kind, String text, boolean declared) {}

    private record Candidate(Element element, int paragraphs) {}

    private static final int MAX_CANDIDATES = 200;
    private static final int MAX_LEVELS = 100;
    private static final int MAX_HEADINGS = 5;
    /** Paragraphs between a headline and its date: the lead. */
    private static final int MAX_PARAGRAPHS = 2;

    private static final int MAX_RUNNING_TEXT = 100;
    private static final int MAX_LABEL = 40;
    private static final List<String> PUBLISHED = List.of("publi", "pubdate", "pub-date", "datecreated");
    /** A headline has words that are labels elsewhere, such as "opens". */
    private static final Set<String> NO_LABELS = Set.of("time", "h1");

    private static final Set<String> RUNNING = Set.of("p", "li", "dd", "blockquote", "td");

    private final List<Candidate> candidates = new ArrayList<>();
    private final Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());
    private @Nullable Element article;
    private int headings;
    private int headingParagraphs;
    private int firstAfter;
    private int paragraphs;

    /** Adds an element that may state a time; the walk calls it for all elements in order. */
    void add(Element element) {
        switch (element.normalName()) {
            case "h1" -> heading(element);
            case "p" -> {
                paragraphs++;
                if (element.attributesSize() > 0
                        && isNamedDate(element.attributes().get("class"))) {
                    candidate(element);
                }
            }
            case "time", "abbr", "relative-time", "time-ago" -> candidate(element);
            case "span", "div", "li", "small" -> {
                if (element.attributesSize() > 0
                        && (isNamedDate(element.attributes().get("class")) || TimeValue.ofData(element) != null)) {
                    candidate(element);
                }
            }
            default -> {}
        }
    }

    /** Whether a class is one that only dates have, of one element and not of a list. */
    private static boolean isNamedDate(String name) {
        int at = name.indexOf("date");
        boolean date = at >= 0 && (at > 0 && "-_".indexOf(name.charAt(at - 1)) >= 0 || name.contains("pubdate"));
        return date && !name.strip().startsWith("todays");
    }

    /** Adds an element with a property of schema.org that is a date. */
    void addProperty(Element element) {
        if (!element.normalName().equals("time")) {
            candidate(element);
        }
    }

    private void candidate(Element element) {
        if (candidates.size() < MAX_CANDIDATES) {
            candidates.add(new Candidate(element, paragraphs));
        }
    }

    private void heading(Element heading) {
        if (headings++ >= MAX_HEADINGS) {
            return;
        }
        int level = 0;
        for (Element each = heading; each != null && level++ < MAX_LEVELS; each = each.parent()) {
            around.add(each);
            if (article == null && each.normalName().equals("article")) {
                article = each;
                firstAfter = candidates.size();
                headingParagraphs = paragraphs;
            }
        }
        if (headings == 1) {
            firstAfter = candidates.size();
            headingParagraphs = paragraphs;
        }
    }

    /**
     * The times, those with a label first.
     *
     * @param words reads labels
     */
    List<Time> all(DateLine words) {
        OtherParts others = new OtherParts(around);
        List<Time> labelled = new ArrayList<>();
        List<Time> created = new ArrayList<>();
        List<Time> below = new ArrayList<>();
        List<Time> above = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate each = candidates.get(i);
            String text = TimeValue.of(each.element);
            if (text == null || others.contain(each.element) || isRunningText(each.element)) {
                continue;
            }
            String label = label(each.element);
            if (words.isOther(label)) {
                continue;
            }
            DateKind named = kind(each.element);
            DateKind kind = named != null ? named : words.kind(label);
            Time time = new Time(kind, text, TimeValue.isDeclared(each.element));
            if (kind != DateKind.UNLABELLED) {
                (each.element.attr("itemprop").equals("dateCreated") ? created : labelled).add(time);
            } else if (headings > 0 && isInArticle(each.element)) {
                boolean after = i >= firstAfter;
                if (after && each.paragraphs - headingParagraphs <= MAX_PARAGRAPHS) {
                    below.add(time);
                } else if (!after && article != null) {
                    above.add(time);
                }
            }
        }
        labelled.addAll(created);
        labelled.addAll(below);
        labelled.addAll(above);
        // What is for programs is more precise than what is for readers.
        List<Time> all =
                new ArrayList<>(labelled.stream().filter(Time::declared).toList());
        labelled.stream().filter(time -> !time.declared).forEach(all::add);
        return all;
    }

    /** What the names of an element say; those of some programs say both, where an article was not changed. */
    private static @Nullable DateKind kind(Element element) {
        String names =
                (element.className() + ' ' + element.id() + ' ' + element.attr("itemprop")).toLowerCase(Locale.ROOT);
        boolean changed = names.contains("datemodified");
        if (!changed && PUBLISHED.stream().anyMatch(names::contains) || element.hasAttr("pubdate")) {
            return DateKind.PUBLISHED;
        }
        boolean updated = names.contains("updat") || names.contains("modif") || names.contains("edited");
        return updated ? DateKind.UPDATED : names.contains("entry-date") ? DateKind.PUBLISHED : null;
    }

    /** The words before an element in its parent, or before the parent if there are none. */
    private static String label(Element element) {
        Node at = element;
        for (int level = 0; level < 2 && at != null; level++) {
            Node before = at.previousSibling();
            while (before instanceof TextNode blank && blank.isBlank()) {
                before = before.previousSibling();
            }
            if (before != null) {
                String text = before instanceof TextNode words
                        ? words.text()
                        : before instanceof Element each && !NO_LABELS.contains(each.normalName())
                                ? ShortText.of(each)
                                : null;
                return text == null ? "" : text.substring(Math.max(0, text.length() - MAX_LABEL));
            }
            at = at.parent();
        }
        return "";
    }

    private boolean isInArticle(Element element) {
        Element at = element;
        for (int level = 0; at != null && level < MAX_LEVELS; level++) {
            if (at.normalName().equals("article")) {
                return article == null || at.equals(article);
            }
            at = at.parent();
        }
        return article == null;
    }

    /** Whether an element is a part of a sentence. */
    private static boolean isRunningText(Element element) {
        Element at = element.parent();
        for (int level = 0; at != null && level < 3; level++) {
            if (RUNNING.contains(at.normalName())) {
                String text = ShortText.of(at);
                return text != null
                        && (text.length() > MAX_RUNNING_TEXT || Line.of(text).prose());
            }
            at = at.parent();
        }
        return false;
    }
}
