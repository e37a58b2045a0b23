package org.lodewire.producer.crawl;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.lodewire.producer.fetch.FetchFailure;
import org.lodewire.producer.fetch.FetchRequest;
import org.lodewire.producer.fetch.FetchResponse;
import org.lodewire.producer.fetch.FetchResult;
import org.lodewire.producer.fetch.ResourceType;
import org.lodewire.producer.fetch.WebUrl;

/** Fetches the pages of articles. Without state of its own. */
final class PageTurns {

    private static final int MAX_HOPS = 10;

    /** Requests for a page that fails as if it could be had later, and for one that fails as if it could not. */
    private static final int ATTEMPTS = 8;

    private static final int ATTEMPTS_IF_REFUSED = 3;
    private static final long FIRST_RETRY = 60_000;
    private static final int GROWTH = 4;

    private final long maxAge;
    private final long seed;

    PageTurns(CrawlSettings settings, long seed) {
        maxAge = settings.pageMaxAge().toMillis();
        this.seed = seed;
    }

    Step begin(PageRequest page, boolean tooMany, long now) {
        if (tooMany) {
            return giveUp(page, "too many pages wait for " + page.key().host());
        }
        return now - page.since() > maxAge
                ? giveUp(page, "the page could not be fetched in time")
                : new Step.Request(FetchRequest.of(page.url(), ResourceType.PAGE));
    }

    Step finish(PageRequest page, FetchResult result, long now) {
        if (result instanceof FetchFailure failure) {
            return failure.kind() == FetchFailure.Kind.ROBOTS
                    ? giveUp(page, failure.detail())
                    : failed(page, ATTEMPTS, 0, failure.detail(), now);
        }
        FetchResponse response = (FetchResponse) result;
        if (response.isRedirect()) {
            Optional<URI> target = WebUrl.parse(response.headers().location(), page.url());
            return target.isPresent() && page.hops() < MAX_HOPS
                    ? redirected(page, target.get(), now)
                    : giveUp(page, "the page redirects without end, or nowhere");
        }
        if (response.status() == 200) {
            return isText(response.headers().mediaType()) && response.body().length > 0
                    ? Step.Commit.last(
                            List.of(new Change.Publish(article(page, response)), new Change.Remove(page.key())))
                    : giveUp(page, "the page is no text: " + response.headers().mediaType());
        }
        boolean refused = switch (response.status()) {
            case 408, 425, 429 -> false;
            default -> response.status() < 500;
        };
        long retryAfter = HttpTimes.retryAfter(response.headers(), now);
        String reason = "HTTP status " + response.status();
        return failed(page, refused ? ATTEMPTS_IF_REFUSED : ATTEMPTS, retryAfter, reason, now);
    }

    private static Step redirected(PageRequest page, URI target, long now) {
        PageRequest next = page.redirected(target);
        return next.key().equals(page.key())
                ? new Step.Later(next, now)
                : Step.Commit.last(List.of(new Change.Remove(page.key()), new Change.Put(next.key(), next.encode())));
    }

    private static CrawledArticle article(PageRequest page, FetchResponse response) {
        boolean html = !response.headers().mediaType().equals("text/plain");
        return new CrawledArticle(
                page.item(),
                html,
                response.body(),
                Charsets.of(response.headers().contentType()));
    }

    private Step failed(PageRequest page, int attempts, long retryAfter, String reason, long now) {
        double chance = Hash.unit(seed, page.item().articleId(), page.attempts());
        double backOff = FIRST_RETRY * Math.pow(GROWTH, page.attempts()) * (1 + 0.25 * chance);
        long due = now + Math.max(retryAfter, (long) backOff);
        if (page.attempts() + 1 >= attempts || due - page.since() > maxAge) {
            return giveUp(page, reason);
        }
        PageRequest next = page.failed(due);
        return new Step.Commit(List.of(new Change.Put(page.key(), next.encode())), next, due);
    }

    /** Publishes the item without its page, or rejects it. */
    private static Step giveUp(PageRequest page, String reason) {
        String detail = "The item has no text of its own, and " + WebUrl.display(page.url()) + ": " + reason;
        return Step.Commit.last(
                List.of(ItemArticles.own(page.item(), page.fallback(), detail), new Change.Remove(page.key())));
    }

    private static boolean isText(String mediaType) {
        return switch (mediaType) {
            case "", "text/html", "application/xhtml+xml", "text/plain", "application/xml", "text/xml" -> true;
            default -> false;
        };
    }
}
