package org.lodewire.producer.crawl;

import java.util.ArrayList;
import java.util.List;
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
 * @param figures      what the last poll or push brought
 */
record FeedNotes(
        int pagesWaiting,
        int pagesFailed,
        long pageFailedAt,
        @Nullable String pageProblem,
        @Nullable String hubProblem,
        List<ListedSitemap> sitemaps,
        FeedFigures figures) {

    static final FeedNotes NONE = new FeedNotes(0, 0, 0, null, null, List.of(), FeedFigures.NONE);

    /** How long a page that could not be had is shown. */
    private static final long SHOWN = 86_400_000;

    /** Copies the list. */
    FeedNotes {
        sitemaps = List.copyOf(sitemaps);
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
                figures);
    }

    FeedNotes withHub(@Nullable String problem) {
        return new FeedNotes(pagesWaiting, pagesFailed, pageFailedAt, pageProblem, problem, sitemaps, figures);
    }

    FeedNotes withSitemaps(List<ListedSitemap> listed) {
        return new FeedNotes(pagesWaiting, pagesFailed, pageFailedAt, pageProblem, hubProblem, listed, figures);
    }

    FeedNotes withFigures(FeedFigures next) {
        return new FeedNotes(pagesWaiting, pagesFailed, pageFailedAt, pageProblem, hubProblem, sitemaps, next);
    }

    /** The same, with the version of a sitemap that was read last, if that is still one of them. */
    FeedNotes read(ListedSitemap sitemap) {
        return withSitemaps(sitemaps.stream()
                .map(each -> each.url().equals(sitemap.url()) ? sitemap : each)
                .toList());
    }

    /** What is worth showing at a time. */
    FeedNotes at(long now) {
        return pageFailedAt == 0 || pagesWaiting > 0 || now - pageFailedAt <= SHOWN
                ? this
                : new FeedNotes(0, 0, 0, null, hubProblem, sitemaps, figures);
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
    }

    /**
     * How much of the figures is there: it grew with the versions of the state.
     *
     * @see FeedState
     */
    enum Counted {
        NOTHING,
        ITEMS,
        ALL
    }

    static FeedNotes read(StateReader in, Counted counted) {
        int waiting = (int) in.getNumber();
        int failed = (int) in.getNumber();
        long failedAt = in.getNumber();
        String pageProblem = in.getText();
        String hubProblem = in.getText();
        List<ListedSitemap> sitemaps = new ArrayList<>();
        for (int left = in.getCount(); left > 0; left--) {
            sitemaps.add(ListedSitemap.read(in));
        }
        FeedFigures figures = switch (counted) {
            case NOTHING -> FeedFigures.NONE;
            case ITEMS -> FeedFigures.ofItems((int) in.getNumber());
            case ALL -> FeedFigures.read(in);
        };
        return new FeedNotes(waiting, failed, failedAt, pageProblem, hubProblem, sitemaps, figures);
    }
}
