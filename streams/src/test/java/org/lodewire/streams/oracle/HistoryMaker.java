package org.lodewire.streams.oracle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.time.CountWindow;
import org.lodewire.streams.oracle.Draft.Text;

/** Makes random histories with bursts, silences, copies, repeats, revisions, withdrawals, late articles and ties. */
final class HistoryMaker {

    private static final long BEGIN = Instant.parse("2025-03-03T09:17:23.456Z").toEpochMilli();
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final List<Duration> SPANS =
            List.of(Duration.ofHours(2), Duration.ofHours(12), Duration.ofDays(2), Duration.ofDays(12));
    private static final List<Duration> GRACES =
            List.of(Duration.ofHours(24), Duration.ofHours(24), Duration.ofHours(5), Duration.ofMinutes(40));
    private static final int VARIANTS = 6;
    private static final String SOURCE = "agency";
    private static final String OTHER_SOURCE = "outlet";

    private final Random random;
    private final long seed;
    private final Duration grace;
    private final long gap;
    private final List<TopicDefinition> definitions;
    private final List<Draft> drafts = new ArrayList<>();
    /** The earliest and the latest event time of each family of texts. */
    private final Map<Integer, long[]> families = new HashMap<>();

    private final int firstFamily;
    private long now = BEGIN;

    private HistoryMaker(long seed, int articles) {
        this.seed = seed;
        this.random = new Random(seed);
        this.grace = pick(GRACES);
        this.gap = pick(SPANS).toMillis() / articles;
        this.definitions = new DefinitionMaker(random).make();
        // Histories share few texts, so that their signatures are computed only once.
        this.firstFamily = articles <= 100 ? 0 : random.nextInt(1 << 20);
    }

    /** The history of a seed with a given number of articles. */
    static History make(long seed, int articles) {
        return new HistoryMaker(seed, articles).history(articles);
    }

    private History history(int articles) {
        boolean twice = random.nextInt(4) == 0;
        int first = twice ? 1 + random.nextInt(articles - 1) : articles;
        List<List<Draft>> runs = new ArrayList<>();
        runs.add(run(first));
        if (twice) {
            now = Math.max(now, drafts.stream().mapToLong(Draft::event).max().orElse(now))
                    + 1
                    + random.nextLong(random.nextBoolean() ? 20_000 : 2 * HOUR);
            long begin = now;
            List<Draft> second = new ArrayList<>(run(articles - first));
            // A run begins later than the last clock of the run before.
            Draft opening = second.get(0);
            if (opening.event() < begin) {
                second.set(0, new Draft("opening", SOURCE, drafts.size(), freshText(begin), begin, opening.mentions()));
            }
            runs.add(second);
        }
        boolean leaveOpen = random.nextInt(4) == 0;
        String backfilled = twice && random.nextInt(4) > 0 ? pick(definitions).getId() : null;
        return new History(seed, grace, definitions, runs, leaveOpen, backfilled);
    }

    private List<Draft> run(int articles) {
        List<Draft> run = new ArrayList<>();
        for (int i = 0; i < articles; i++) {
            Draft draft = draft();
            drafts.add(draft);
            run.add(draft);
        }
        return run;
    }

    private Draft draft() {
        pass();
        int what = random.nextInt(100);
        if (what < 12 && !drafts.isEmpty()) {
            return repeat(pick(drafts));
        }
        if (what < 28 && !drafts.isEmpty()) {
            return revision(random.nextBoolean() ? drafts.get(drafts.size() - 1) : pick(drafts));
        }
        if (what < 36 && !drafts.isEmpty()) {
            return withdrawal(random.nextBoolean() ? drafts.get(drafts.size() - 1) : pick(drafts));
        }
        long event = event();
        return new Draft("article" + drafts.size(), SOURCE, drafts.size(), text(event), event, mentions());
    }

    /** A repeat, possibly with another event time. If the article was revised in between, it is a revision too. */
    private Draft repeat(Draft before) {
        long event = event();
        boolean moved = random.nextBoolean() && fits(before.text().family(), event);
        if (moved) {
            note(before.text().family(), event);
        }
        return new Draft(
                before.article(),
                before.source(),
                before.content(),
                before.text(),
                moved ? event : before.event(),
                before.mentions());
    }

    /** A withdrawal, sometimes of an article that was never published, or by a source that did not publish it. */
    private Draft withdrawal(Draft before) {
        String article = random.nextInt(12) == 0 ? "unpublished" + drafts.size() : before.article();
        String source = random.nextInt(8) == 0 ? OTHER_SOURCE : before.source();
        return Draft.withdrawal(article, source, before.text(), event());
    }

    private Draft revision(Draft before) {
        long event = random.nextInt(10) < 6 ? before.event() : event();
        boolean back = random.nextInt(8) == 0;
        Text text = random.nextBoolean() && fits(before.text().family(), event)
                ? copy(before.text().family(), event)
                : text(event);
        String source = random.nextInt(10) == 0 ? OTHER_SOURCE : before.source();
        Map<String, Integer> mentions = random.nextInt(3) == 0 ? before.mentions() : mentions();
        return back
                ? new Draft(before.article(), source, 0, text, event, firstMentions(before.article(), mentions))
                : new Draft(before.article(), source, drafts.size(), text, event, mentions);
    }

    /** The mentions of an article's first content if it was sent before: the same content has the same mentions. */
    private Map<String, Integer> firstMentions(String article, Map<String, Integer> otherwise) {
        return drafts.stream()
                .filter(draft -> draft.article().equals(article) && draft.content() == 0)
                .map(Draft::mentions)
                .findFirst()
                .orElse(otherwise);
    }

    /** Advances time: mostly a little, sometimes not at all, sometimes very far. */
    private void pass() {
        int what = random.nextInt(100);
        if (what < 30) {
            now += random.nextInt(3);
        } else if (what < 50) {
            now += random.nextLong(15_000);
        } else if (what < 97) {
            now += random.nextLong(3 * gap);
        } else if (what == 97) {
            now += random.nextLong(gap * 40);
        } else if (random.nextInt(6) == 0) {
            now += random.nextLong(Duration.ofDays(11).toMillis());
        }
    }

    private long event() {
        int what = random.nextInt(100);
        long event = now;
        if (what < 16) {
            event -= random.nextLong(2 * HOUR);
        } else if (what < 24) {
            event -= random.nextLong(grace.toMillis() * 5 / 4);
        } else if (what < 27) {
            event -= grace.toMillis() + random.nextInt(3) - 1;
        } else if (what == 27) {
            event -= Duration.ofDays(30 + random.nextInt(400)).toMillis();
        }
        if (random.nextInt(4) == 0) {
            CountWindow window = CountWindow.values()[random.nextInt(4)];
            event = window.firstEnd(event) + random.nextInt(3) - 1;
        } else if (random.nextInt(4) == 0) {
            event = event / MINUTE * MINUTE;
        }
        now = Math.max(now, event);
        return event;
    }

    private Text text(long event) {
        List<Integer> near =
                families.keySet().stream().filter(family -> fits(family, event)).toList();
        return near.isEmpty() || random.nextInt(100) < 50 ? freshText(event) : copy(pick(near), event);
    }

    private Text freshText(long event) {
        int family = firstFamily + families.size();
        families.put(family, new long[] {event, event});
        return new Text(family, 0);
    }

    private Text copy(int family, long event) {
        note(family, event);
        return new Text(family, random.nextInt(VARIANTS));
    }

    private void note(int family, long event) {
        long[] range = families.get(family);
        range[0] = Math.min(range[0], event);
        range[1] = Math.max(range[1], event);
    }

    /** Whether all copies of a text are within the horizon of each other, so that they must be one story. */
    private boolean fits(int family, long event) {
        long[] range = families.get(family);
        return Math.max(range[1], event) - Math.min(range[0], event) <= History.HORIZON.toMillis();
    }

    private Map<String, Integer> mentions() {
        Map<String, Integer> mentions = new TreeMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            mentions.put(pick(definitions).getId(), 1 + random.nextInt(4));
        }
        return mentions;
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
