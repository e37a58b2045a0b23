package org.lodewire.local.generated;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** When there are many reports on a subject within minutes. Not thread-safe. */
final class Bursts {

    private static final Duration FIRST_AFTER = Duration.ofSeconds(8);
    private static final Duration FIRST_LENGTH = Duration.ofSeconds(45);
    private static final Duration FIRST_DELAY = Duration.ofSeconds(30);
    private static final int FIRST_REPORTS = 6;

    private static final Duration LENGTH = Duration.ofMinutes(4);
    private static final Duration DELAY = Duration.ofMinutes(1);
    private static final Duration LENGTH_IN_THE_PAST = Duration.ofMinutes(25);

    /** Bursts follow one another fast for as long as somebody watches who has just started it. */
    private static final Duration LIVELY = Duration.ofHours(2);

    /** Longer than the cool-down of the rules on rare earths, which would keep back the first alert of a live stream. */
    private static final Duration CALM = Duration.ofHours(7);

    private final NewsSettings settings;
    private final List<Subject> subjects;
    private final Phrases vocabulary;
    private final SplittableRandom random;

    /**
     * Many reports on a subject.
     *
     * @param subject what they are about
     * @param reports when they are written
     * @param delay   how long other outlets take on average to print one
     * @param common  what they have in common, by the words in braces that it stands for
     * @param end     after which the next burst is looked for
     */
    record Burst(Subject subject, List<Instant> reports, Duration delay, Map<String, String> common, Instant end) {}

    Bursts(NewsSettings settings, List<Subject> subjects, Phrases vocabulary, SplittableRandom random) {
        this.settings = settings;
        this.vocabulary = vocabulary;
        this.subjects = subjects.stream().filter(subject -> !subject.isFiller()).toList();
        this.random = random;
    }

    /** The first one. */
    Burst first() {
        if (!settings.isLive()) {
            return at(settings.from().plus(pause(settings.from())), Subject.FIRST_BURST);
        }
        Subject subject = subjects.stream()
                .filter(each -> each.name().equals(Subject.FIRST_BURST))
                .findFirst()
                .orElseThrow();
        return burst(subject, settings.from().plus(FIRST_AFTER), FIRST_LENGTH, FIRST_REPORTS, FIRST_DELAY);
    }

    /** The one after another, on another subject. */
    Burst next(Burst last) {
        return at(last.end().plus(pause(last.end())), last.subject().name());
    }

    private Burst at(Instant at, String last) {
        List<Subject> able = subjects.stream()
                .filter(subject -> !subject.name().equals(last))
                .filter(subject -> !subject.name().equals(Subject.FIRST_BURST) || mayHaveFirst(at))
                .toList();
        return burst(
                Choice.of(able, random),
                at,
                settings.isLive() ? LENGTH : LENGTH_IN_THE_PAST,
                random.nextInt(4, 8),
                settings.isLive() ? DELAY : Duration.ofMinutes(4));
    }

    private boolean mayHaveFirst(Instant at) {
        return settings.until() == null
                ? at.isAfter(settings.from().plus(CALM))
                : at.isBefore(settings.until().minus(CALM));
    }

    private Duration pause(Instant now) {
        if (!settings.isLive()) {
            return Choice.between(Duration.ofHours(2), Duration.ofHours(6), random);
        }
        return now.isBefore(settings.from().plus(LIVELY))
                ? Choice.between(Duration.ofMinutes(6), Duration.ofMinutes(14), random)
                : Choice.between(Duration.ofMinutes(30), Duration.ofMinutes(90), random);
    }

    private Burst burst(Subject subject, Instant at, Duration length, int reports, Duration delay) {
        List<Instant> times = new ArrayList<>();
        times.add(at);
        Stream.generate(() -> at.plus(Choice.between(Duration.ZERO, length, random)))
                .limit(reports - 1L)
                .forEach(times::add);
        // One matter, as a burst in the news is.
        Map<String, String> common = Map.of(
                "country", Choice.of(vocabulary.list("country"), random),
                "element", Choice.of(vocabulary.list("element"), random));
        return new Burst(subject, times, delay, common, at.plus(length));
    }
}
