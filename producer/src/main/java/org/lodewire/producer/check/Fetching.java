package org.lodewire.producer.check;

import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.lodewire.producer.fetch.FetchFailure;
import org.lodewire.producer.fetch.FetchRequest;
import org.lodewire.producer.fetch.FetchResponse;
import org.lodewire.producer.fetch.FetchResult;
import org.lodewire.producer.fetch.ResourceType;
import org.lodewire.producer.fetch.WebUrl;

/** Fetches what is at an address, after redirects, where robots.txt allows it. Not thread-safe. */
final class Fetching {

    private static final int MAX_REDIRECTS = 10;

    private final Function<FetchRequest, FetchResult> fetcher;
    private final String agent;
    private final Map<String, Predicate<URI>> robots = new HashMap<>();
    private final Set<String> unreachable = new HashSet<>();

    /** A response and where it came from. */
    record Fetched(URI url, FetchResponse response) {}

    /**
     * @param fetcher makes one request
     * @param agent   the name that robots.txt files call us by
     */
    Fetching(Function<FetchRequest, FetchResult> fetcher, String agent) {
        this.fetcher = fetcher;
        this.agent = agent.toLowerCase(Locale.ROOT);
    }

    /** @throws CheckFailedException if there is no response with status 2xx */
    Fetched fetch(URI start) throws CheckFailedException {
        URI url = start;
        for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
            if (!robots(url).test(url)) {
                throw failure(url, "its robots.txt does not allow it to be fetched");
            }
            FetchResponse response = response(url);
            if (!response.isRedirect()) {
                if (response.status() / 100 != 2) {
                    throw failure(url, "the server answered with status " + response.status());
                }
                return new Fetched(url, response);
            }
            Optional<URI> target = WebUrl.parse(response.headers().location(), url);
            if (target.isEmpty()) {
                throw failure(url, "it redirects to what is no http or https URL");
            }
            url = target.get();
        }
        throw failure(start, "it redirects more than " + MAX_REDIRECTS + " times");
    }

    /**
     * Whether robots.txt allows a page to be fetched.
     *
     * @param ask whether its robots.txt may be requested
     * @return empty if it is not known, or could not be had
     */
    Optional<Boolean> allows(URI url, boolean ask) {
        if (unreachable.contains(origin(url)) || !ask && !robots.containsKey(origin(url))) {
            return Optional.empty();
        }
        try {
            return Optional.of(robots(url).test(url));
        } catch (CheckFailedException e) {
            unreachable.add(origin(url));
            return Optional.empty();
        }
    }

    /** Of how many hosts robots.txt was requested. */
    int origins() {
        return robots.size() + unreachable.size();
    }

    private static String origin(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority();
    }

    private FetchResponse response(URI url) throws CheckFailedException {
        FetchResult result = fetcher.apply(FetchRequest.of(url, ResourceType.FEED));
        if (result instanceof FetchFailure failure) {
            throw failure(url, failure.detail());
        }
        return (FetchResponse) result;
    }

    /** What the robots.txt of a URL's host allows (RFC 9309, section 2.3.1): all if there is none, nothing if it has failed. */
    private Predicate<URI> robots(URI url) throws CheckFailedException {
        String origin = origin(url);
        Predicate<URI> known = robots.get(origin);
        if (known == null) {
            known = readRobots(URI.create(origin + "/robots.txt"));
            robots.put(origin, known);
        }
        return known;
    }

    private Predicate<URI> readRobots(URI file) throws CheckFailedException {
        URI url = file;
        for (int redirects = 0; redirects <= 5; redirects++) {
            FetchResult result = fetcher.apply(FetchRequest.of(url, ResourceType.ROBOTS));
            if (result instanceof FetchFailure failure) {
                throw failure(url, failure.detail());
            }
            FetchResponse response = (FetchResponse) result;
            if (response.status() >= 500 || response.status() == 429) {
                throw failure(url, "the server answered with status " + response.status());
            }
            Optional<URI> target =
                    response.isRedirect() ? WebUrl.parse(response.headers().location(), url) : Optional.empty();
            if (target.isEmpty()) {
                return response.status() / 100 == 2 ? rules(file, response.body()) : any -> true;
            }
            url = target.get();
        }
        return any -> true;
    }

    private Predicate<URI> rules(URI file, byte[] body) {
        var rules = new SimpleRobotRulesParser().parseContent(file.toString(), body, "text/plain", List.of(agent));
        return url -> rules.isAllowed(url.toString());
    }

    private static CheckFailedException failure(URI url, String reason) {
        return new CheckFailedException("Cannot read " + WebUrl.display(url) + ": " + reason + ".");
    }
}
