package org.lodewire.local.generated;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/** Generated news, in the order in which outlets publish them. Not thread-safe. */
public final class NewsStream {

    /** Few fillers, since they have no part in what the past is for: counts of topics, and alerts. */
    private static final double FILLERS_OF_THE_PAST = 0.02;

    /** How many articles an average report is printed as, roughly. */
    private static final double EDITIONS = 3.2;

    private static final double FILLER_EDITIONS = 1.15;
    private static final double MINUTES_A_DAY = 1_440;
    private static final Duration DELAY = Duration.ofMinutes(4);

    private final NewsSettings settings;
    private final SplittableRandom random;
    private final Phrases vocabulary = Phrases.read("vocabulary.txt");
    private final List<Subject> subjects = Subject.all();
    private final Rhythm rhythm;
    private final Bursts bursts;
    private final Newsroom newsroom;
    private final PriorityQueue<Planned> plan =
            new PriorityQueue<>(Comparator.comparing(Planned::at).thenComparing(Planned::number));
    private final Map<String, Deque<String>> happenings = new HashMap<>();
    private long number;

    /** Something that is due, in the order of time and then in that of planning. */
    private record Planned(Instant at, long number, Runnable run, Optional<Release> release) {}

    public NewsStream(NewsSettings settings) {
        this.settings = settings;
        random = new SplittableRandom(settings.seed() ^ settings.from().toEpochMilli());
        rhythm = new Rhythm(random.split());
        bursts = new Bursts(settings, subjects, vocabulary, random.split());
        newsroom = new Newsroom(new Press(random.nextLong()), random.split(), this::publish);
        subjects.forEach(subject -> planNext(subject, settings.from()));
        planBurst(bursts.first());
    }

    /** The next article or withdrawal, not earlier than the one before; empty at the end of a past. */
    public Optional<Release> next() {
        while (true) {
            Planned next = plan.remove();
            if (settings.until() != null && !next.at().isBefore(settings.until())) {
                plan.clear();
                plan.add(next);
                return Optional.empty();
            }
            if (next.release().isPresent()) {
                return next.release();
            }
            next.run().run();
        }
    }

    private void publish(Release release) {
        plan.add(new Planned(release.at(), number++, () -> {}, Optional.of(release)));
    }

    private void plan(Instant at, Runnable run) {
        plan.add(new Planned(at, number++, run, Optional.empty()));
    }

    private void planNext(Subject subject, Instant after) {
        Duration apart = Duration.ofMillis((long) (subject.apart().toMillis() / settings.factor()));
        Instant at = rhythm.next(after.plus(apart), interval(subject).minus(apart));
        plan(at, () -> {
            write(subject, at, Map.of(), DELAY);
            planNext(subject, at);
        });
    }

    /** The mean interval between two reports on a subject. */
    private Duration interval(Subject subject) {
        double reportsADay = subject.isFiller() ? fillersADay() : subject.reportsADay() * settings.factor();
        return Duration.ofMillis((long) (MINUTES_A_DAY * 60_000 / reportsADay));
    }

    /** Of each filler; they make up for what other subjects lack of the rate. */
    private double fillersADay() {
        double others = subjects.stream().mapToDouble(Subject::reportsADay).sum() * EDITIONS * settings.factor();
        double articles = Math.max(1, settings.perMinute() * MINUTES_A_DAY - others);
        long fillers = subjects.stream().filter(Subject::isFiller).count();
        return articles / FILLER_EDITIONS / fillers * (settings.isLive() ? 1 : FILLERS_OF_THE_PAST);
    }

    private void planBurst(Bursts.Burst burst) {
        for (Instant at : burst.reports()) {
            plan(at, () -> write(burst.subject(), at, burst.common(), burst.delay()));
        }
        plan(burst.end(), () -> planBurst(bursts.next(burst)));
    }

    private void write(Subject subject, Instant at, Map<String, String> common, Duration delay) {
        SplittableRandom own = random.split();
        Report report = Report.write(subject, happening(subject), new Wording(vocabulary, own, common), own);
        newsroom.print(report, subject, new Wording(vocabulary, own, Map.of()).of("{person}"), at, delay);
    }

    /** In random order, each once before any comes again, so that reports at the same time are on different ones. */
    private String happening(Subject subject) {
        Deque<String> left = happenings.computeIfAbsent(subject.name(), name -> new ArrayDeque<>());
        if (left.isEmpty()) {
            List<String> all = subject.phrases().list("happening");
            left.addAll(Choice.several(all.size(), all, random));
        }
        return left.remove();
    }
}
