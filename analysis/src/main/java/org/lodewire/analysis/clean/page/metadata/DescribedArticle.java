package org.lodewire.analysis.clean.page.metadata;

import java.util.List;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.document.PlainText;

/**
 * The article of the page in its JSON-LD. If the JSON-LD describes several articles, it is the one whose URL or headline
 * matches the page. Immutable.
 */
final class DescribedArticle {

    private static final DescribedArticle NONE = new DescribedArticle(JsonLd.of(List.of()), null);
    private static final int URL_SCORE = 4;
    private static final int HEADLINE_SCORE = 3;
    private static final int MAX_COMPARED = 50;

    private final JsonLd data;
    private final @Nullable LinkedThing thing;

    private DescribedArticle(JsonLd data, @Nullable LinkedThing thing) {
        this.data = data;
        this.thing = thing;
    }

    /**
     * Finds the article.
     *
     * @param addresses the canonical URL and the URL of the page; those that are not known are null
     */
    static DescribedArticle in(JsonLd data, PageTags tags, @Nullable String... addresses) {
        LinkedThing best = null;
        int most = 0;
        List<LinkedThing> articles = data.articles();
        for (LinkedThing article : articles.subList(0, Math.min(MAX_COMPARED, articles.size()))) {
            int score = score(article, tags, addresses);
            if (best == null || score > most) {
                best = article;
                most = score;
            }
        }
        boolean another = articles.size() > 1 && most <= 0 || most < 0;
        return best == null || another ? page(data) : new DescribedArticle(data, best);
    }

    private static DescribedArticle page(JsonLd data) {
        LinkedThing page = data.page();
        return page == null || page.text("datePublished") == null ? NONE : new DescribedArticle(data, page);
    }

    /** Negative if URL and headline are those of another page. */
    private static int score(LinkedThing article, PageTags tags, @Nullable String... addresses) {
        int score = 0;
        boolean addressed = false;
        for (@Nullable
        String claim : new @Nullable String[] {
            article.text("url"),
            article.text("mainEntityOfPage"),
            article.text("@id"),
            article.things("mainEntityOfPage").isEmpty()
                    ? null
                    : article.things("mainEntityOfPage").get(0).text("@id")
        }) {
            addressed |= claim != null && claim.startsWith("http");
            for (@Nullable String address : addresses) {
                score = claim != null && address != null && isSame(claim, address) ? URL_SCORE : score;
            }
        }
        String headline = article.text("headline") != null ? article.text("headline") : article.text("name");
        boolean titled = headline != null && fits(headline, tags);
        boolean known = addresses.length > 0 && (addresses[0] != null || addresses[1] != null);
        return titled ? score + HEADLINE_SCORE : score == 0 && addressed && known && headline != null ? -1 : score;
    }

    private static boolean fits(String headline, PageTags tags) {
        String ours = SiteNames.squeeze(clean(headline));
        boolean fits = false;
        for (String theirs : tags.claimedTitles()) {
            String title = SiteNames.squeeze(theirs);
            fits |= ours.length() > 8 && title.length() > 8 && (title.contains(ours) || ours.contains(title));
        }
        return fits;
    }

    /** Whether two URLs are equal apart from scheme, "www.", query, fragment and a trailing slash. */
    private static boolean isSame(String one, String other) {
        return bare(one).equals(bare(other));
    }

    private static String bare(String address) {
        int start = address.indexOf("://");
        start = start < 0 ? 0 : start + 3;
        start += address.startsWith("www.", start) ? 4 : 0;
        int end = start;
        while (end < address.length() && address.charAt(end) != '?' && address.charAt(end) != '#') {
            end++;
        }
        return address.substring(start, end > start && address.charAt(end - 1) == '/' ? end - 1 : end);
    }

    /** The text of a property with its character entities decoded, null if there is none. */
    @Nullable
    String text(String property) {
        String text = thing == null ? null : thing.text(property);
        String clean = text == null ? "" : clean(text);
        return clean.isEmpty() ? null : clean;
    }

    private static String clean(String text) {
        return PlainText.normalise(text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false));
    }

    List<String> authors() {
        List<String> authors = names("author");
        return authors.isEmpty() ? names("creator") : authors;
    }

    /** The name of the publisher, null if none is declared. */
    @Nullable
    String publisher() {
        return names("publisher").stream().findFirst().orElse(null);
    }

    private List<String> names(String property) {
        return thing == null
                ? List.of()
                : data.names(thing, property).stream()
                        .map(DescribedArticle::clean)
                        .toList();
    }

    /** The text of the article, null if it is not declared. */
    @Nullable
    String body() {
        return thing == null ? null : thing.text("articleBody");
    }

    /** Whether the article is readable without payment, null if it is not declared. */
    @Nullable
    Boolean free() {
        String free = thing == null ? null : thing.text("isAccessibleForFree");
        return free == null ? null : !free.equalsIgnoreCase("false") && !free.endsWith("/False");
    }

    boolean isLive() {
        return thing != null && thing.isLive();
    }
}
