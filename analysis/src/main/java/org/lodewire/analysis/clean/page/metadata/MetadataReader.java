package org.lodewire.analysis.clean.page.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.language.LanguageTag;
import org.lodewire.analysis.clean.time.DateChoice;
import org.lodewire.analysis.clean.time.DateLine;
import org.lodewire.analysis.clean.time.DateParser;
import org.lodewire.analysis.clean.time.PublicationDate;
import org.lodewire.analysis.clean.time.UrlDate;

/** Reads the metadata of a page in one walk over its elements. Immutable and thread-safe. */
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
    private static final List<String> DATES = List.of(
            "article:published_time",
            "datepublished",
            "parsely-pub-date",
            "sailthru.date",
            "og:published_time",
            "article:published",
            "article.published",
            "og:article:published_time",
            "cxenseparse:recs:publishtime",
            "pubdate",
            "publishdate",
            "publish-date",
            "publish_date",
            "published_at",
            "publication_date",
            "article_date_original",
            "date.available",
            "dc.date.issued",
            "dcterms.issued",
            "dcterms.created",
            "dc.date",
            "dcterms.date",
            "date");

    private final DateParser dates;

    /** @param words reads dates that are written in words */
    public MetadataReader(DateLine words) {
        this.dates = new DateParser(words);
    }

    /**
     * Reads the metadata of a page.
     *
     * @param url the URL that the page was fetched from, null if it is not known
     */
    public PageMetadata read(Document page, @Nullable String url) {
        PageTags tags = PageTags.of(page);
        String canonical = CanonicalLink.of(url, tags.canonical(), tags.first("og:url"));
        String address = url != null ? url : canonical;
        JsonLd data = JsonLd.of(tags.data());
        DescribedArticle article = DescribedArticle.in(data, tags, canonical, url);
        SiteNames site = SiteNames.of(tags, article.publisher(), address);
        return new PageMetadata(
                new Titles(site).choose(article.text("headline"), tags.all(TITLES), tags.title(), tags.headings()),
                AuthorNames.of(authors(article, tags), site),
                LanguageTag.of(
                        tags.language(),
                        tags.first("content-language"),
                        article.text("inLanguage"),
                        tags.first("og:locale")),
                DateChoice.choose(dates(article, tags), UrlDate.find(address)),
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

    /** The dates that the page declares, most reliable first. */
    private List<PublicationDate> dates(DescribedArticle article, PageTags tags) {
        List<@Nullable String> declared = new ArrayList<>();
        declared.add(article.text("datePublished"));
        declared.addAll(tags.all(DATES));
        declared.add(article.text("dateCreated"));
        declared.addAll(tags.times());
        return declared.stream().map(dates::parse).filter(Objects::nonNull).toList();
    }
}
