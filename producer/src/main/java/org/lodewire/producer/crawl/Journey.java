package org.lodewire.producer.crawl;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where redirects have led one poll of a feed. While it lasts, the state of the feed is on its way with it.
 *
 * @param url       where to go next
 * @param permanent the last URL up to which all redirects were permanent; null if the first was not
 * @param visited   hashes of the URLs that were requested
 */
record Journey(URI url, @Nullable String permanent, long[] visited) {

    static final int MAX_HOPS = 10;

    /** A poll that begins at a URL, with the permanent address if that is remembered. */
    static Journey to(URI url) {
        return new Journey(url, null, new long[0]);
    }

    /**
     * The next step.
     *
     * @return empty if it was there before, or there are too many steps
     */
    Optional<Journey> follow(URI target, boolean isPermanent) {
        long hash = Hash.of(url.toString());
        long next = Hash.of(target.toString());
        boolean loop = next == hash || Arrays.stream(visited).anyMatch(seen -> seen == next);
        if (loop || visited.length >= MAX_HOPS) {
            return Optional.empty();
        }
        long[] now = Arrays.copyOf(visited, visited.length + 1);
        now[visited.length] = hash;
        // What is remembered ends before the first redirect that is not permanent.
        boolean soFar = visited.length == 0 || url.toString().equals(permanent);
        return Optional.of(new Journey(target, isPermanent && soFar ? target.toString() : permanent, now));
    }

    void write(StateWriter out) {
        out.putText(url.toString()).putText(permanent).putNumber(visited.length);
        for (long hash : visited) {
            out.putHash(hash);
        }
    }

    static Journey read(StateReader in) {
        URI url = URI.create(in.getRequired());
        String permanent = in.getText();
        long[] visited = new long[in.getCount()];
        for (int i = 0; i < visited.length; i++) {
            visited[i] = in.getHash();
        }
        return new Journey(url, permanent, visited);
    }
}
