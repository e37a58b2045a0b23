package org.lodewire.producer.crawl;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a feed beside its polls: pages that are hard to get, what its hub says, and sitemaps that are to be read
 * again. Immutable.
 *
 * @param pagesWaiting pages of its items that failed and are asked for again
 * @param pagesFailed  pages that could not be had, until a day has passed without one
 * @param pageFailedAt when the last of them failed, in milliseconds since 1970; 0 for never
 * @param pageProblem  why; null if none failed
 * @param hubProblem   why its hub does not push it; null if it does, or there is none
 * @param sitemaps     the sitemaps of which its index does not say when they were changed
 * @param nested       the same of those that indexes in the index name
 * @param figures      what the last poll or push brought
 */
record FeedNotes(
        int pagesWaiting,
        int pagesFailed,
        long pageFailedAt,
        @Nullable String pageProblem,
        @Nullable String hubProblem,
        List<ListedSitemap> sitemaps,
        List<NestedSitemap> nested,
        FeedFigures figures) {

    static final FeedNotes NONE = new FeedNotes(0, 0, 0, null, null, List.of(), List.of(), FeedFigures.NONE);

    /** How long a page that could not be had is shown. */
    private static final long SHOWN = 86_400_000;

    /** Copies the lists. */
    FeedNotes {
        sitemaps = List.copyOf(sitemaps);
        nested = List.copyOf(nested);
    }

    /** After something has become of a page that failed. */
    FeedNotes with(PushMessage.PageNews news) {
        FeedNotes now = at(news.at());
        boolean failed = news.end() == PushMessage.PageEnd.FAILED;
        boolean waits = news.end() == PushMessage.PageEnd.NONE;
        int waiting = pagesWaiting + (waits ? 1 : 0) - (news.waited() ? 1 : 0);
        return new FeedNotes(
                // One that waited may have been counted under another definition.
                Math.max(0, waiting),
                now.pagesFailed + (failed ? 1 : 0),
                failed || waits ? news.at() : now.pageFailedAt,
                failed || waits ? news.reason() : now.pageProblem,
                hubProblem,
                sitemaps,
                nested,
                figures);
    }

    FeedNotes withHub(@Nullable String problem) {
        return new FeedNotes(pagesWaiting, pagesFailed, pageFailedAt, pageProblem, problem, sitemaps, nested, figures);
    }

    FeedNotes withSitemaps(List<ListedSitemap> listed) {
        return new FeedNotes(pagesWaiting, pagesFailed, pageFailedAt, pageProblem, hubProblem, listed, nested, figures);
    }

    FeedNotes withFigures(FeedFigures next) {
        return new FeedNotes(pagesWaiting, pagesFailed, pageFailedAt, pageProblem, hubProblem, sitemaps, nested, next);
    }

    FeedNotes withNested(List<NestedSitemap> next) {
        return new FeedNotes(pagesWaiting, pagesFailed, pageFailedAt, pageProblem, hubProblem, sitemaps, next, figures);
    }

    /** The sitemaps that are to be looked at with each poll. */
    Stream<ListedSitemap> listed() {
        return Stream.concat(sitemaps.stream(), nested.stream().map(NestedSitemap::sitemap));
    }

    /** The same, with the version of a sitemap that was read last, if that is still one of them. */
    FeedNotes read(ListedSitemap sitemap) {
        return withSitemaps(sitemaps.stream()
                        .map(each -> each.url().equals(sitemap.url()) ? sitemap : each)
                        .toList())
                .withNested(nested.stream()
                        .map(each -> each.sitemap().url().equals(sitemap.url())
                                ? new NestedSitemap(each.index(), sitemap)
                                : each)
                        .toList());
    }

    /** What is worth showing at a time. */
    FeedNotes at(long now) {
        return pageFailedAt == 0 || pagesWaiting > 0 || now - pageFailedAt <= SHOWN
                ? this
                : new FeedNotes(0, 0, 0, null, hubProblem, sitemaps, nested, figures);
    }

    void write(StateWriter out) {
        out.putNumber(pagesWaiting)
                .putNumber(pagesFailed)
                .putNumber(pageFailedAt)
                .putText(pageProblem)
                .putText(hubProblem)
                .putNumber(sitemaps.size());
        sitemaps.forEach(sitemap -> sitemap.write(out));
        figures.write(out);
        out.putNumber(nested.size());
        nested.forEach(sitemap -> sitemap.write(out));
    }

    /** How much is there of what came after the sitemaps: it grew with the versions of the state. */
    enum Extent {
        NOTHING,
        ITEMS,
        FIGURES,
        ALL
    }

    static FeedNotes read(StateReader in, Extent extent) {
        int waiting = (int) in.getNumber();
        int failed = (int) in.getNumber();
        long failedAt = in.getNumber();
        String pageProblem = in.getText();
        String hubProblem = in.getText();
        List<ListedSitemap> sitemaps = new ArrayList<>();
        for (int left = in.getCount(); left > 0; left--) {
            sitemaps.add(ListedSitemap.read(in));
        }
        FeedFigures figures = switch (extent) {
            case NOTHING -> FeedFigures.NONE;
            case ITEMS -> FeedFigures.ofItems((int) in.getNumber());
            case FIGURES, ALL -> FeedFigures.read(in);
        };
        List<NestedSitemap> nested = new ArrayList<>();
        for (int left = extent == Extent.ALL ? in.getCount() : 0; left > 0; left--) {
            nested.add(NestedSitemap.read(in));
        }
        return new FeedNotes(waiting, failed, failedAt, pageProblem, hubProblem, sitemaps, nested, figures);
    }
}
