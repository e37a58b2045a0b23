package org.lodewire.streams.clean.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.lodewire.streams.clean.line.PlainText;

/**
 * What a page says about its article outside of the text. Any of it may be null.
 *
 * @param language  BCP 47 tag as declared
 * @param published as declared, not checked
 * @param body      the article's text as declared, often cut or without paragraphs
 */
public record PageMetadata(String title, String author, String language, String published, String body) {

    private static final int LONGEST = 500;
    private static final int MAX_HEADINGS = 5;
    private static final Set<String> TITLES = Set.of("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title");
    private static final Set<String> AUTHORS = Set.of("author", "article:author", "parsely-author", "sailthru.author",
            "dc.creator", "byl");
    private static final Set<String> DATES = Set.of("article:published_time", "datepublished", "parsely-pub-date",
            "sailthru.date", "pubdate", "publishdate", "dc.date", "dc.date.issued", "date", "publish-date", "article.published",
            "og:published_time", "published_at", "publication_date");

    public static PageMetadata of(Document page) {
        JsonLd data = JsonLd.of(page);
        String title = data.text("headline");
        String author = data.name("author");
        String published = data.text("datePublished");
        for (Element meta : page.getElementsByTag("meta")) {
            String name = (meta.attr("property") + meta.attr("name") + meta.attr("itemprop")).toLowerCase(Locale.ROOT);
            title = title == null && TITLES.contains(name) ? clean(meta.attr("content")) : title;
            author = author == null && AUTHORS.contains(name) ? name(meta.attr("content")) : author;
            published = published == null && DATES.contains(name) ? clean(meta.attr("content")) : published;
        }
        Element h1 = page.selectFirst("h1");
        if (title == null && h1 != null) {
            title = clean(h1.text());
        }
        if (title == null) {
            title = clean(page.title());
        }
        if (published == null) {
            published = time(page);
        }
        String language = data.text("inLanguage");
        Element html = page.selectFirst("html");
        if (html != null && !html.attr("lang").isBlank()) {
            language = clean(html.attr("lang"));
        }
        return new PageMetadata(withoutSite(title, page), author, language, published, data.body());
    }

    private static String time(Document page) {
        for (Element time : page.getElementsByTag("time")) {
            if (time.hasAttr("datetime")) {
                return clean(time.attr("datetime"));
            }
        }
        return null;
    }

    /** Takes "- Site" off where the page's own heading is the rest. */
    private static String withoutSite(String title, Document page) {
        if (title == null) {
            return null;
        }
        List<Element> headings = page.getElementsByTag("h1");
        for (int i = 0; i < Math.min(headings.size(), MAX_HEADINGS); i++) {
            String heading = clean(headings.get(i).text());
            if (heading != null && heading.length() > 10 && title.length() > heading.length() && title.startsWith(heading)) {
                return heading;
            }
        }
        for (String mark : List.of(" | ", " - ", " – ", " — ", " » ")) {
            int at = title.lastIndexOf(mark);
            if (at > 20 && title.length() - at < 40 && at > title.length() / 2) {
                return title.substring(0, at);
            }
        }
        return title;
    }

    private static String name(String text) {
        String name = clean(text);
        return name == null || name.startsWith("http") ? null : name;
    }

    private static String clean(String text) {
        String clean = PlainText.normalise(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        return clean.isEmpty() ? null : clean;
    }
}
