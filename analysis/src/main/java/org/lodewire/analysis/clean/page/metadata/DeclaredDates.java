package org.lodewire.analysis.clean.page.metadata;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.time.DateKind;
import org.lodewire.analysis.clean.time.DateLine;
import org.lodewire.analysis.clean.time.DateParser;
import org.lodewire.analysis.clean.time.DateStatement;
import org.lodewire.analysis.clean.time.Place;
import org.lodewire.analysis.clean.time.PublicationDate;

/** Reads the dates that a page declares for programs. Immutable and thread-safe. */
final class DeclaredDates {

    private static final List<String> PUBLISHED = List.of(
            "article:published_time",
            "datepublished",
            "parsely-pub-date",
            "sailthru.date",
            "og:published_time",
            "article:published",
            "article.published",
            "og:article:published_time",
            "date:published_time",
            "published_time",
            "cxenseparse:recs:publishtime",
            "pubdate",
            "pub_date",
            "og:pubdate",
            "bt:pubdate",
            "publishdate",
            "publish-date",
            "publish_date",
            "published_at",
            "publication_date",
            "publication-date",
            "publicationdate",
            "originalpublicationdate",
            "article_date_original",
            "mediator_published_time",
            "apub:time",
            "weibo:article:create_at",
            "rnews:datepublished",
            "citation_online_date",
            "citation_publication_date",
            "citation_date",
            "prism.publicationdate",
            "displaydate",
            "date.available",
            "dc.date.issued",
            "dcterms.issued",
            "dcterms.created",
            "dc.date.created",
            "dc.date",
            "dcterms.date",
            "date");
    private static final List<String> UPDATED = List.of(
            "article:modified_time",
            "og:updated_time",
            "datemodified",
            "dcterms.modified",
            "dc.date.modified",
            "last-modified",
            "lastmod",
            "article:modified",
            "updated_time");

    private final DateParser dates;
    private final DateLine words;

    DeclaredDates(DateLine words) {
        this.dates = new DateParser(words);
        this.words = words;
    }

    /** The dates, most reliable first, and those of changes last. */
    List<DateStatement> read(DescribedArticle article, PageTags tags, Place place) {
        List<DateStatement> found = new ArrayList<>();
        add(found, DateKind.PUBLISHED, article.text("datePublished"), place);
        tags.all(PUBLISHED).forEach(text -> add(found, DateKind.PUBLISHED, text, place));
        tags.times(words).forEach(time -> add(found, time, place));
        add(found, DateKind.PUBLISHED, article.text("dateCreated"), place);
        add(found, DateKind.UPDATED, article.text("dateModified"), place);
        tags.all(UPDATED).forEach(text -> add(found, DateKind.UPDATED, text, place));
        return found;
    }

    private void add(List<DateStatement> found, DateKind kind, @Nullable String text, Place place) {
        PublicationDate date = dates.parse(text, place);
        if (date != null) {
            found.add(new DateStatement(date, kind));
        }
    }

    /** A time in an element, which may be a line with labels of its own. */
    private void add(List<DateStatement> found, PageTimes.Time time, Place place) {
        List<DateStatement> stated = words.read(time.text(), place);
        if (stated.stream().allMatch(each -> each.kind() == DateKind.UNLABELLED)) {
            add(found, time.kind(), time.text(), place);
        } else {
            stated.forEach(each ->
                    found.add(each.kind() == DateKind.UNLABELLED ? new DateStatement(each.date(), time.kind()) : each));
        }
    }
}
