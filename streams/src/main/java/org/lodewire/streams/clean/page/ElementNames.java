package org.lodewire.streams.clean.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What the tag, class, id and role of an element say about its content. Classes and ids are split into words, which
 * {@code elements.tsv} lists with the reason they give. Immutable.
 */
public final class ElementNames {

    private static final Set<String> INVISIBLE = Set.of("script", "style", "noscript", "template", "svg", "math", "iframe",
            "object", "select", "button", "input", "textarea", "head", "canvas", "audio", "video", "datalist", "dialog");
    private static final Set<String> ARTICLE_TAGS = Set.of("article", "main");
    private static final Set<String> WEAK = Set.of("aside", "hidden", "gallery", "notice", "navigation");
    private static final int MAX_NAME = 400;

    /**
     * What speaks against an element.
     *
     * @param reason why its content is no part of an article
     * @param mark   the tag, role or word that says so
     * @param weak   true if frameworks use the word for parts of articles as well
     */
    record Suspicion(String reason, String mark, boolean weak) {
    }

    private final Map<String, Suspicion> words = new HashMap<>();

    private ElementNames() {
    }

    public static ElementNames load() {
        ElementNames names = new ElementNames();
        try (BufferedReader rows = new BufferedReader(new InputStreamReader(
                ElementNames.class.getResourceAsStream("elements.tsv"), StandardCharsets.UTF_8))) {
            for (String row = rows.readLine(); row != null; row = rows.readLine()) {
                if (!row.isBlank() && row.charAt(0) != '#') {
                    String[] cells = row.split("\t");
                    for (String word : cells[1].split(" ")) {
                        names.words.put(word, new Suspicion(cells[0], word, WEAK.contains(cells[0])));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    /** Never shown to a reader, or not text. */
    boolean isInvisible(Element element) {
        if (INVISIBLE.contains(element.normalName()) || element.hasAttr("hidden")) {
            return true;
        }
        String style = element.attr("style");
        return !style.isEmpty() && style.length() < MAX_NAME
                && style.replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
    }

    static boolean isArticle(Element element) {
        return ARTICLE_TAGS.contains(element.normalName()) || element.attr("itemprop").equals("articleBody")
                || element.attr("role").equals("main");
    }

    /** Whether an inline element stands apart from the text around it. */
    boolean splits(Element element) {
        return element.normalName().equals("time") && element.hasAttr("pubdate");
    }

    /** What speaks against the element being part of an article; null if nothing. */
    Suspicion suspicion(Element element, boolean inArticle) {
        if (isArticle(element) || element.normalName().equals("body")) {
            return null;
        }
        String byTag = switch (element.normalName()) {
            case "nav", "menu" -> "navigation";
            case "footer" -> "footer";
            case "aside" -> "aside";
            case "form" -> "form";
            case "figcaption" -> "caption";
            case "header" -> inArticle ? null : "header";
            default -> null;
        };
        if (byTag != null) {
            return new Suspicion(byTag, "<" + element.normalName(), false);
        }
        String byRole = switch (element.attr("role")) {
            case "navigation", "menu", "menubar", "banner", "search" -> "navigation";
            case "complementary" -> "aside";
            case "contentinfo" -> "footer";
            case "dialog", "alertdialog", "tooltip" -> "notice";
            default -> null;
        };
        if (byRole != null) {
            return new Suspicion(byRole, "role " + element.attr("role"), false);
        }
        Suspicion byClass = byWords(element.className());
        return byClass != null ? byClass : byWords(element.id());
    }

    private Suspicion byWords(String name) {
        int length = Math.min(name.length(), MAX_NAME);
        int start = 0;
        for (int i = 0; i <= length; i++) {
            boolean letter = i < length && Character.isLetter(name.charAt(i));
            boolean hump = letter && i > start && Character.isUpperCase(name.charAt(i)) && Character.isLowerCase(name.charAt(i - 1));
            if (!letter || hump) {
                if (i - start > 1) {
                    Suspicion reason = words.get(name.substring(start, i).toLowerCase(Locale.ROOT));
                    if (reason != null) {
                        return reason;
                    }
                }
                start = hump ? i : i + 1;
            }
        }
        return null;
    }
}
