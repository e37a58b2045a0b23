package org.lodewire.producer.crawl;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodewire.producer.fetch.FetchFailure;
import org.lodewire.producer.fetch.FetchRequest;
import org.lodewire.producer.fetch.FetchResponse;
import org.lodewire.producer.fetch.FetchResult;
import org.lodewire.producer.fetch.ResourceType;
import org.lodewire.producer.fetch.WebUrl;
import org.lodewire.schemas.text.SafeText;

/** Fetches the pages of articles. Without state of its own. */
final class PageTurns {

    private static final int MAX_HOPS = 10;

    /** Requests for a page that fails as if it could be had later, and for one that fails as if it could not. */
    private static final int ATTEMPTS = 8;

    /** How long an item with text of its own waits for a page that fails: a short text now is worth more than a long one tomorrow. */
    static final long PATIENCE = 3_600_000;

    private static final int ATTEMPTS_IF_REFUSED = 3;
    private static final long FIRST_RETRY = 60_000;
    private static final int GROWTH = 4;

    /** How long an item with text of its own waits for its host's turn. */
    static final long LONGEST_QUEUE = 6 * PATIENCE;

    private static final int LONGEST_REASON = 200;

    private final FeedDefinitions definitions;
    private final long maxAge;
    private final long seed;

    PageTurns(CrawlSettings settings, FeedDefinitions definitions, long seed) {
        this.definitions = definitions;
        maxAge = settings.pageMaxAge().toMillis();
        this.seed = seed;
    }

    Step begin(PageRequest page, boolean tooMany, long now) {
        if (tooMany) {
            return giveUp(page, "too many pages wait for " + page.key().host(), now);
        }
        return now - page.since() > (hasText(page) ? Math.min(LONGEST_QUEUE, maxAge) : maxAge)
                ? giveUp(page, "the page could not be fetched in time", now)
                : new Step.Request(FetchRequest.of(page.url(), ResourceType.PAGE));
    }

    /**
     * The robots.txt without which the page is not requested could not be fetched. That is no attempt, and an item without text of its
     * own waits for as long as it takes.
     *
     * @param retry when the robots.txt is requested again
     */
    Step withoutRobots(PageRequest page, String reason, long retry, long now) {
        if (hasText(page) && retry - page.since() > Math.min(PATIENCE, maxAge)) {
            return giveUp(page, reason, now);
        }
        // Not with each retry, since each is a record for each page.
        long since = hasText(page) || now - page.since() <= maxAge / 2 ? page.since() : now;
        if (page.reported() && since == page.since()) {
            return new Step.Later(page, retry);
        }
        return waits(page, page.waiting(since, retry), reason, now);
    }

    Step finish(PageRequest page, FetchResult result, long now) {
        if (result instanceof FetchFailure failure) {
            return switch (failure.kind()) {
                case ROBOTS, TOO_LARGE -> giveUp(page, failure.detail(), now);
                case URL, NO_CONTACT, REFUSED_ADDRESS ->
                    hasText(page)
                            ? giveUp(page, failure.detail(), now)
                            : failed(page, ATTEMPTS, 0, failure.detail(), now);
                default -> failed(page, ATTEMPTS, 0, failure.detail(), now);
            };
        }
        FetchResponse response = (FetchResponse) result;
        if (response.isRedirect()) {
            Optional<URI> target = WebUrl.parse(response.headers().location(), page.url());
            return target.isPresent() && page.hops() < MAX_HOPS
                    ? redirected(page, target.get(), now)
                    : giveUp(page, "the page redirects without end, or nowhere", now);
        }
        if (response.status() == 200) {
            return isText(response.headers().mediaType()) && response.body().length > 0
                    ? ended(page, new Change.Publish(article(page, response)), PushMessage.PageEnd.HAD, "", now)
                    : giveUp(page, "the page is no text: " + response.headers().mediaType(), now);
        }
        boolean refused = switch (response.status()) {
            case 408, 425, 429 -> false;
            default -> response.status() < 500;
        };
        long retryAfter = HttpTimes.retryAfter(response.headers(), now);
        String reason = "HTTP status " + response.status();
        if (refused && hasText(page)) {
            return giveUp(page, reason, now);
        }
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
        long longest = hasText(page) ? Math.min(PATIENCE, maxAge) : maxAge;
        if (page.attempts() + 1 >= attempts || due - page.since() > longest) {
            return giveUp(page, reason, now);
        }
        return waits(page, page.failed(due), reason, now);
    }

    private Step waits(PageRequest page, PageRequest next, String reason, long now) {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.Put(page.key(), next.encode()));
        if (!page.reported()) {
            news(page, PushMessage.PageEnd.NONE, reason, now).ifPresent(changes::add);
        }
        return new Step.Commit(List.copyOf(changes), next, next.due());
    }

    /** Publishes the item without its page, or rejects it. */
    private Step giveUp(PageRequest page, String reason, long now) {
        String detail = "The item has no text of its own, and " + WebUrl.display(page.url()) + ": " + reason;
        return ended(
                page, ItemArticles.own(page.item(), page.fallback(), detail), PushMessage.PageEnd.FAILED, reason, now);
    }

    private Step ended(PageRequest page, Change article, PushMessage.PageEnd end, String reason, long now) {
        List<Change> changes = new ArrayList<>();
        changes.add(article);
        changes.add(new Change.Remove(page.key()));
        if (end == PushMessage.PageEnd.FAILED || page.reported()) {
            news(page, end, reason, now).ifPresent(changes::add);
        }
        return Step.Commit.last(List.copyOf(changes));
    }

    /** What the owner of the feed gets, so that its status shows it; nothing if the feed is no longer defined. */
    private Optional<Change> news(PageRequest page, PushMessage.PageEnd end, String reason, long now) {
        FeedSettings feed = definitions.get(page.item().feedId());
        if (feed == null) {
            return Optional.empty();
        }
        String about = reason.isEmpty() ? "" : WebUrl.display(page.url()) + ": " + reason;
        PushMessage.PageNews news = new PushMessage.PageNews(
                end, page.reported(), now, SafeText.cut(SafeText.oneLine(about), LONGEST_REASON));
        // What is said first must not be replaced by what is said last before it is taken.
        String id = "page-" + page.key().id() + (end == PushMessage.PageEnd.NONE ? "" : "-end");
        return Optional.of(new Change.Put(CrawlKey.push(feed.host(), feed.id(), id), news.encode()));
    }

    private static boolean hasText(PageRequest page) {
        return FullText.letters(page.fallback()) > 0;
    }

    private static boolean isText(String mediaType) {
        return switch (mediaType) {
            case "", "text/html", "application/xhtml+xml", "text/plain", "application/xml", "text/xml" -> true;
            default -> false;
        };
    }
}
