package org.lodewire.producer.crawl;

import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.fetch.FetchFailure;
import org.lodewire.producer.fetch.FetchResult;

/** What a host does at its turn, and what a result leads to, whatever it is that has to be done. Without state of its own. */
final class Turns {

    private final CrawlSettings settings;
    private final FeedTurns feeds;
    private final PageTurns pages;
    private final RobotsTurns robots;
    private final PushTurns pushes;
    private final HubTurns hubs;
    private final SitemapTurns sitemaps;

    /** @param known what the partition has of a key */
    Turns(
            CrawlSettings settings,
            FeedDefinitions definitions,
            ResponseReader reader,
            Function<CrawlKey, @Nullable Payload> known,
            long seed) {
        this.settings = settings;
        HubDiscovery discovery = new HubDiscovery(settings.callbacks() != null);
        feeds = new FeedTurns(definitions, new FeedAnswers(reader, discovery, seed), seed);
        sitemaps = new SitemapTurns(definitions, reader, seed);
        pushes = new PushTurns(definitions, reader, known, settings.callbacks(), seed);
        hubs = new HubTurns(definitions, settings.callbacks());
        pages = new PageTurns(settings, definitions, seed);
        robots = new RobotsTurns(settings);
    }

    /** The first step. The robots.txt comes before the first request that depends on it. */
    Step begin(Host host, Task task, long now) {
        Step step = first(host, task, now);
        if (!(step instanceof Step.Request request)
                || task.payload() instanceof RobotsErrand
                || task.payload() instanceof HubErrand) {
            // Hubs are asked as their feeds ask for it; robots.txt is about what is crawled.
            return step;
        }
        URI url = request.request().url();
        if (RobotsTurns.isNeeded(host, url, now)) {
            return new Step.Robots(RobotsTurns.errand(host, url));
        }
        long wait = RobotsTurns.wait(host, url);
        if (wait > 0) {
            return new Step.Later(task.payload(), now + wait);
        }
        @Nullable FetchFailure refusal = RobotsTurns.refusal(host, url);
        if (refusal == null) {
            return step;
        }
        return refusal.kind() == FetchFailure.Kind.ROBOTS_UNREACHABLE
                ? withoutRobots(host, task, url, refusal.detail(), now)
                : finish(task, url, refusal, now);
    }

    /** Nothing of the host is requested until its robots.txt is. What is not requested has not failed. */
    private Step withoutRobots(Host host, Task task, URI url, String reason, long now) {
        long retry = RobotsTurns.expires(host, url, now);
        if (task.payload() instanceof FeedState state) {
            // What was due when the robots.txt was requested has had its turn. What is due later has requested nothing.
            boolean asked = task.due() <= host.robotsFailedAt();
            boolean mayBeOurs = host.hasRobotsTimedOut() && RobotsTurns.failures(host, url) < PollSchedule.TRIED;
            if (mayBeOurs && state.schedule().polledAt() == 0) {
                return feeds.notYet(task.key(), state, url, reason, retry, now);
            }
            return feeds.withoutRobots(task.key(), state, url, reason, asked, retry, now);
        }
        return task.payload() instanceof PageRequest page
                ? pages.withoutRobots(page, reason, retry, now)
                : new Step.Later(task.payload(), retry);
    }

    private Step first(Host host, Task task, long now) {
        if (task.payload() instanceof FeedState state) {
            return feeds.begin(task.key(), state, now);
        }
        if (task.payload() instanceof PageRequest page) {
            return pages.begin(page, host.waiting() > settings.maxWaiting(), now);
        }
        if (task.payload() instanceof SitemapErrand errand) {
            return sitemaps.begin(errand);
        }
        if (task.payload() instanceof PushMessage message) {
            return pushes.take(task.key(), message, now);
        }
        if (task.payload() instanceof HubSubscription subscription) {
            return hubs.renew(task.key(), subscription, now);
        }
        return task.payload() instanceof HubErrand errand
                ? hubs.ask(errand)
                : RobotsTurns.begin(host, (RobotsErrand) task.payload(), now);
    }

    /** Whether nothing was requested, and nothing else of the host would be: that says nothing about its robots.txt. */
    static boolean isRefused(FetchResult result) {
        return result instanceof FetchFailure failure
                && (failure.kind() == FetchFailure.Kind.NO_CONTACT
                        || failure.kind() == FetchFailure.Kind.REFUSED_ADDRESS);
    }

    /** The step of a task whose host is not requested at all. */
    Step refused(Host host, Task task, FetchResult failure, long now) {
        Step step = first(host, task, now);
        return step instanceof Step.Request request
                ? finish(task, request.request().url(), failure, now)
                : step;
    }

    /** The step after a request. */
    Step finish(Task task, URI url, FetchResult result, long now) {
        if (task.payload() instanceof FeedState state) {
            return feeds.finish(task.key(), state, url, result, now);
        }
        if (task.payload() instanceof HubErrand errand) {
            return hubs.asked(errand, result, now);
        }
        if (task.payload() instanceof SitemapErrand errand) {
            return sitemaps.finish(errand, result, now);
        }
        if (task.payload() instanceof PushMessage message) {
            return pushes.read(task.key(), message, now);
        }
        return task.payload() instanceof PageRequest page
                ? pages.finish(page, result, now)
                : robots.finish((RobotsErrand) task.payload(), result, now);
    }

    /** After a request for the host's own robots.txt: the changes to write; empty if the host follows a redirect first. */
    List<Change> finishRobots(Host host, RobotsErrand errand, FetchResult result, long now) {
        return robots.finish(host, errand, result, now);
    }
}
