package org.lodewire.producer.feed;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.article.CanonicalUrl;

/**
 * The links of a page that look like links to articles: to the same site, outside of navigation, with an address as articles
 * have it (a date, a long number, or a part of several words), and with the words of a title, or next to another link to the
 * same page that has them.
 */
final class ArticleLinks {

    private static final int MAX_LINKS = 10_000;
    /** A name of several words, as in {@code council-closes-old-bridge}. */
    private static final int MIN_WORDS = 4;

    private static final int MIN_DIGITS = 5;
    /** In languages that do not separate words. */
    private static final int MIN_IDEOGRAPHS = 5;

    private static final Set<String> NAVIGATION = Set.of("nav", "footer", "aside", "form");

    /** Parts of addresses of pages that list articles, or are about the site. */
    private static final Set<String> OTHER_PAGES = Set.of(
            "tag",
            "tags",
            "topic",
            "topics",
            "category",
            "categories",
            "author",
            "authors",
            "page",
            "search",
            "login",
            "account",
            "about",
            "contact",
            "privacy",
            "terms",
            "feed",
            "rss",
            "wp-content",
            "wp-login.php");

    private ArticleLinks() {}

    static Stream<Element> of(Document page) {
        String site = site(page.baseUri());
        return page.select("a[href]").stream()
                .limit(MAX_LINKS)
                .filter(link -> isOutsideNavigation(link) && leadsToArticle(link, site));
    }

    private static boolean isOutsideNavigation(Element link) {
        for (@Nullable Element at = link; at != null; at = at.parent()) {
            if (NAVIGATION.contains(at.normalName())) {
                return false;
            }
        }
        return true;
    }

    private static boolean leadsToArticle(Element link, String site) {
        String url = Links.resolve(link.baseUri(), link.attr("href"));
        return url != null
                && (site.isEmpty() || site.equals(site(url)))
                && path(url).map(path -> isOfArticle(path, link.text())).orElse(false);
    }

    private static String site(String url) {
        return CanonicalUrl.of(url).map(CanonicalUrl::site).orElse("");
    }

    private static Optional<String> path(String url) {
        return CanonicalUrl.of(url).flatMap(canonical -> {
            try {
                return Optional.ofNullable(URI.create(canonical.toString()).getPath());
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        });
    }

    private static boolean isOfArticle(String path, String title) {
        List<String> parts = Stream.of(path.toLowerCase(Locale.ROOT).split("/"))
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.isEmpty() || parts.stream().anyMatch(OTHER_PAGES::contains)) {
            return false;
        }
        String name = parts.get(parts.size() - 1);
        boolean words = name.split("[-_]").length >= MIN_WORDS;
        boolean numbered = digits(name) >= MIN_DIGITS;
        boolean dated = parts.size() > 2 && parts.stream().anyMatch(ArticleLinks::isYear);
        boolean ideographs = title.codePoints().filter(Character::isIdeographic).count() >= MIN_IDEOGRAPHS;
        boolean titled = title.isBlank() || ideographs || title.split(" ").length > 2;
        return titled && (words || numbered || dated);
    }

    private static int digits(String name) {
        int longest = 0;
        int run = 0;
        for (int at = 0; at < name.length(); at++) {
            run = Character.isDigit(name.charAt(at)) ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static boolean isYear(String part) {
        return part.length() == 4 && (part.startsWith("19") || part.startsWith("20")) && digits(part) == 4;
    }
}
