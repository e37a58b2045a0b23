package org.lodewire.analysis.clean.page.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.language.LanguageTag;
import org.lodewire.analysis.clean.page.PageElements;
import org.lodewire.analysis.clean.time.DateLine;
import org.lodewire.analysis.clean.time.Places;
import org.lodewire.analysis.clean.time.UrlDate;

/** Reads the metadata of a page. Immutable and thread-safe. */
public final class MetadataReader {

    private static final List<String> TITLES = List.of(
            "og:title", "headline", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title");
    private static final List<String> AUTHORS = List.of(
            "author",
            "article:author",
            "parsely-author",
            "sailthru.author",
            "dc.creator",
            "dcterms.creator",
            "byl",
            "article:author_name",
            "article.author",
            "cxenseparse:author");
    private final DeclaredDates dates;
    private final Places places;

    /**
     * Creates a reader.
     *
     * @param words  reads dates that are written in words
     * @param places decides what dates in figures mean
     */
    public MetadataReader(DateLine words, Places places) {
        this.places = places;
        this.dates = new DeclaredDates(words);
    }

    /**
     * Reads the metadata of a page.
     *
     * @param url the URL that the page was fetched from, null if it is not known
     */
    public PageMetadata read(PageElements page, @Nullable String url) {
        PageTags tags = PageTags.of(page);
        String canonical = CanonicalLink.of(url, tags.canonical(), tags.first("og:url"));
        String address = url != null ? url : canonical;
        JsonLd data = JsonLd.of(tags.data());
        DescribedArticle article = DescribedArticle.in(data, tags, canonical, url);
        SiteNames site = SiteNames.of(tags, article.publisher(), address);
        List<String> languages = Stream.of(
                        tags.language(),
                        tags.first("content-language"),
                        article.text("inLanguage"),
                        tags.first("og:locale"))
                .filter(Objects::nonNull)
                .toList();
        String language = LanguageTag.of(languages.toArray(new String[0]));
        return new PageMetadata(
                new Titles(site).choose(article.text("headline"), tags.all(TITLES), tags.title(), tags.headings()),
                AuthorNames.of(authors(article, tags), site),
                language,
                dates.read(article, tags, places.of(language, languages, address)),
                UrlDate.find(address),
                languages,
                canonical != null ? canonical : CanonicalLink.of(url, article.text("url")),
                article.body(),
                article.free(),
                article.isLive());
    }

    /** Lists of names, most reliable first. */
    private static List<List<String>> authors(DescribedArticle article, PageTags tags) {
        List<List<String>> authors = new ArrayList<>();
        authors.add(article.authors());
        for (String name : AUTHORS) {
            authors.add(tags.all(List.of(name)));
        }
        authors.add(tags.authors());
        return authors;
    }
}
