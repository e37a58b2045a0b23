package org.lodewire.producer.crawl;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.fetch.FetchFailure;
import org.lodewire.producer.fetch.FetchRequest;
import org.lodewire.producer.fetch.FetchResponse;
import org.lodewire.producer.fetch.FetchResult;
import org.lodewire.producer.fetch.ResourceType;
import org.lodewire.producer.fetch.WebUrl;

/** Fetches robots.txt files, also those that are on another host, and asks them. Without state of its own. */
final class RobotsTurns {

    /** How often an answer from another host's owner is looked for, and after which time it is asked again. */
    private static final long AWAITING = 30_000;

    private static final long AWAITED = 3_600_000;

    private final RobotsFile file;

    RobotsTurns(CrawlSettings settings) {
        file = new RobotsFile(settings.agent());
    }

    /** Whether the robots.txt that a URL depends on must be fetched first. */
    static boolean isNeeded(Host host, URI url, long now) {
        RobotsRecord robots = host.record().robots(RobotsFile.origin(url));
        return robots == null || robots.expires() <= now;
    }

    /** How long to wait for the robots.txt that a URL depends on; 0 if it is known. */
    static long wait(Host host, URI url) {
        RobotsRecord robots = host.record().robots(RobotsFile.origin(url));
        return robots != null && robots.mode() == RobotsRecord.Mode.AWAITED ? AWAITING : 0;
    }

    /** Why a URL is not requested; null if it may be. The robots.txt must be known. */
    static @Nullable FetchFailure refusal(Host host, URI url) {
        RobotsRecord robots = host.record().robots(RobotsFile.origin(url));
        if (robots != null && robots.mode() == RobotsRecord.Mode.UNREACHABLE) {
            String problem = robots.problem() == null ? "" : ": " + robots.problem();
            return new FetchFailure(
                    FetchFailure.Kind.ROBOTS_UNREACHABLE, "the robots.txt of the host could not be fetched" + problem);
        }
        return robots != null && robots.allows(url)
                ? null
                : new FetchFailure(FetchFailure.Kind.ROBOTS, "the robots.txt of the host does not allow it");
    }

    /** When the robots.txt that a URL depends on is fetched again; now if it is not known. */
    static long expires(Host host, URI url, long now) {
        RobotsRecord robots = host.record().robots(RobotsFile.origin(url));
        return robots == null ? now : robots.expires();
    }

    /** How many requests in a row for the robots.txt that a URL depends on have failed. */
    static int failures(Host host, URI url) {
        RobotsRecord robots = host.record().robots(RobotsFile.origin(url));
        return robots == null ? 0 : robots.failures();
    }

    /** The first request for the robots.txt that a URL depends on. */
    static RobotsErrand errand(Host host, URI url) {
        String origin = RobotsFile.origin(url);
        return new RobotsErrand(host.name, origin, RobotsFile.url(origin), 0, null, null, false);
    }

    static FetchRequest request(RobotsErrand errand) {
        return FetchRequest.of(errand.url(), ResourceType.ROBOTS);
    }

    /** After a response to the host's own request: the changes to write; empty if a redirect is to be followed first. */
    List<Change> finish(Host host, RobotsErrand errand, FetchResult result, long now) {
        Optional<RobotsErrand> redirect = redirect(errand, result);
        host.setRobotsTimedOut(isLate(result));
        if (redirect.isEmpty()) {
            host.learn(file.read(errand.origin(), result, host.record().robots(errand.origin()), now), now);
            return List.of();
        }
        RobotsErrand next = redirect.get().knowing(host.record().robots(errand.origin()));
        if (HostName.of(next.url()).equals(host.name)) {
            host.setRobotsRedirect(next);
            return List.of();
        }
        host.learn(
                new RobotsRecord(
                        errand.origin(),
                        RobotsRecord.Mode.AWAITED,
                        now + AWAITED,
                        0,
                        0,
                        host.record().crawlDelay(),
                        List.of()),
                now);
        return List.of(new Change.Put(next.key(), next.encode()));
    }

    /** The turn of an errand: a request for another host, or an answer from one. */
    static Step begin(Host host, RobotsErrand errand, long now) {
        if (errand.answer() == null) {
            return new Step.Request(request(errand));
        }
        // What waits for the answer looks for it within that time, and has had its turn if it cannot be fetched.
        host.learn(errand.answer(), now + AWAITING);
        host.setRobotsTimedOut(errand.late());
        return Step.Commit.last(List.of(new Change.Remove(errand.key())));
    }

    /** After a response to a request for another host. */
    Step finish(RobotsErrand errand, FetchResult result, long now) {
        Optional<RobotsErrand> redirect = redirect(errand, result);
        if (redirect.isEmpty()) {
            RobotsErrand answer =
                    errand.answered(file.read(errand.origin(), result, errand.known(), now), isLate(result));
            return Step.Commit.last(
                    List.of(new Change.Remove(errand.key()), new Change.Put(answer.key(), answer.encode())));
        }
        RobotsErrand next = redirect.get();
        return next.key().equals(errand.key())
                ? new Step.Later(next, now)
                : Step.Commit.last(List.of(new Change.Remove(errand.key()), new Change.Put(next.key(), next.encode())));
    }

    private static boolean isLate(FetchResult result) {
        return result instanceof FetchFailure failure && failure.kind() == FetchFailure.Kind.TIMEOUT;
    }

    private static Optional<RobotsErrand> redirect(RobotsErrand errand, FetchResult result) {
        boolean redirected = result instanceof FetchResponse response
                && response.isRedirect()
                && errand.hops() < RobotsErrand.MAX_HOPS;
        return redirected
                ? WebUrl.parse(((FetchResponse) result).headers().location(), errand.url())
                        .map(errand::redirected)
                : Optional.empty();
    }
}
