package org.lodewire.producer.crawl;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRule;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the robots.txt of one origin says to this crawler (RFC 9309). Immutable.
 *
 * @param origin           scheme, host and port, such as {@code https://a.example}
 * @param mode             how it was obtained
 * @param expires          when to fetch it again, in milliseconds since 1970
 * @param unreachableSince when it could not be fetched first; 0 if it could be
 * @param failures         how many requests for it have failed since then
 * @param crawlDelay       the delay that it asks for, in milliseconds
 * @param rules            path patterns, each after {@code +} if it is allowed and {@code -} if it is not
 * @param problem          why it could not be fetched last; null if it could, or an earlier version noted no reason
 */
record RobotsRecord(
        String origin,
        Mode mode,
        long expires,
        long unreachableSince,
        int failures,
        long crawlDelay,
        List<String> rules,
        @Nullable String problem) {

    /** A file that could be fetched, or for which no reason is known why it could not. */
    RobotsRecord(
            String origin,
            Mode mode,
            long expires,
            long unreachableSince,
            int failures,
            long crawlDelay,
            List<String> rules) {
        this(origin, mode, expires, unreachableSince, failures, crawlDelay, rules, null);
    }

    /** More rules are not kept; a file with more is read as if it forbade everything. */
    static final int MAX_RULES = 5_000;

    private static final Mode[] MODES = Mode.values();

    /** How a robots.txt was obtained. Its place in the order is part of the state. */
    enum Mode {
        /** Its rules are known; without rules, everything is allowed. */
        RULES,
        /** It allows nothing. */
        NOTHING,
        /** It could not be fetched, and nothing is known of it. */
        UNREACHABLE,
        /** The owner of another host, where it has been moved to, is asked for it. */
        AWAITED
    }

    static RobotsRecord allowing(String origin, long expires) {
        return new RobotsRecord(origin, Mode.RULES, expires, 0, 0, 0, List.of());
    }

    /**
     * The rules that crawler-commons found for this crawler.
     *
     * @param cached how long they hold; longer if the file asks for such a delay that nothing else could be requested meanwhile
     */
    static RobotsRecord of(String origin, SimpleRobotRules found, long cached, long now) {
        long delay = Math.max(0, Math.min(HttpTimes.LONGEST, found.getCrawlDelay()));
        long expires = now + Math.max(cached, 2 * delay);
        boolean nothing = found.isAllowNone() || found.getRobotRules().size() > MAX_RULES;
        List<String> rules = new ArrayList<>();
        if (!nothing && !found.isAllowAll()) {
            for (RobotRule rule : found.getRobotRules()) {
                rules.add((rule.isAllow() ? '+' : '-') + rule.getPrefix());
            }
        }
        return new RobotsRecord(origin, nothing ? Mode.NOTHING : Mode.RULES, expires, 0, 0, delay, List.copyOf(rules));
    }

    boolean allows(URI url) {
        if (mode != Mode.RULES || rules.isEmpty()) {
            return mode == Mode.RULES;
        }
        SimpleRobotRules matcher = new SimpleRobotRules(RobotRulesMode.ALLOW_SOME);
        for (String rule : rules) {
            matcher.addRule(rule.substring(1), rule.charAt(0) == '+');
        }
        matcher.sortRules();
        return matcher.isAllowed(url.toString());
    }

    void write(StateWriter out) {
        out.putText(origin)
                .putByte(mode.ordinal())
                .putNumber(expires)
                .putNumber(unreachableSince)
                .putNumber(failures)
                .putNumber(crawlDelay)
                .putNumber(rules.size());
        rules.forEach(out::putText);
        out.putText(problem);
    }

    /** @param problem whether there is a reason; there is none in a state of version 1 */
    static RobotsRecord read(StateReader in, boolean problem) {
        String origin = in.getRequired();
        Mode mode = MODES[in.getByte()];
        long expires = in.getNumber();
        long since = in.getNumber();
        int failures = (int) in.getNumber();
        long delay = in.getNumber();
        int count = in.getCount();
        List<String> rules = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            rules.add(in.getRequired());
        }
        return new RobotsRecord(
                origin, mode, expires, since, failures, delay, List.copyOf(rules), problem ? in.getText() : null);
    }
}
