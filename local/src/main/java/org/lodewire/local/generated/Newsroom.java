package org.lodewire.local.generated;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Prints reports: decides which outlets print one, when and with which edits, and what becomes of each edition. Not
 * thread-safe.
 */
final class Newsroom {

    private static final double BY_AGENCY = 0.65;
    private static final double FILLER_BY_AGENCY = 0.04;
    private static final double REVISED = 0.05;
    private static final double WITHDRAWN = 0.01;
    private static final double LATE = 0.02;
    private static final double REJECTED = 0.006;
    private static final double OTHER_HEADLINE = 0.4;
    private static final double LOCAL_SENTENCE = 0.25;
    private static final double CUT = 0.4;

    private static final Duration LONGEST_DELAY = Duration.ofMinutes(20);

    private final List<Outlet> outlets = Outlet.all();
    private final Press press;
    private final SplittableRandom random;
    private final Consumer<Release> output;

    /** @param output receives all that is published, in no particular order */
    Newsroom(Press press, SplittableRandom random, Consumer<Release> output) {
        this.press = press;
        this.random = random;
        this.output = output;
    }

    /**
     * Prints a report at its first outlet and, if that is an agency, at those that take it up.
     *
     * @param subject what it is about
     * @param author  who wrote it
     * @param delay   how long others take on average to print it
     */
    void print(Report report, Subject subject, String author, Instant at, Duration delay) {
        boolean byAgency = Choice.happens(subject.isFiller() ? FILLER_BY_AGENCY : BY_AGENCY, random);
        Outlet first = first(subject, byAgency);
        Edition original = edition(
                first, report.title(), author, first.isAgency() ? sent(report, first) : report.paragraphs(), at);
        follow(original, report, subject, at);
        if (first.isAgency()) {
            for (Outlet outlet : outlets) {
                if (Choice.happens(outlet.takesUp(), random)
                        && !(outlet.kind() == Outlet.Kind.TRADE && subject.isFiller())) {
                    copy(report, subject, first, outlet, author, at.plus(delayOf(delay)));
                }
            }
        }
    }

    private Outlet first(Subject subject, boolean byAgency) {
        List<Outlet> able = outlets.stream()
                .filter(outlet -> outlet.isAgency() == byAgency)
                .filter(outlet -> !subject.isFiller() || outlet.kind() != Outlet.Kind.TRADE)
                .toList();
        return Choice.of(able, random);
    }

    /** With the place and the agency before the first sentence. */
    private static List<String> sent(Report report, Outlet agency) {
        List<String> text = new ArrayList<>(report.paragraphs());
        text.set(0, report.dateline().toUpperCase(Locale.ROOT) + " (" + agency.name() + ") - " + text.get(0));
        return text;
    }

    private void copy(Report report, Subject subject, Outlet agency, Outlet outlet, String author, Instant at) {
        List<String> text = new ArrayList<>(Choice.happens(CUT, random) ? report.paragraphs() : sent(report, agency));
        if (text.size() > 4 && Choice.happens(CUT, random)) {
            text.remove(text.size() - 1);
        }
        if (Choice.happens(LOCAL_SENTENCE, random)) {
            text.add(press.localSentence(outlet));
        }
        text.add("(Reporting by " + author + ", " + agency.name() + ")");
        String title = Choice.happens(OTHER_HEADLINE, random) ? report.otherTitle() : report.title();
        follow(edition(outlet, title, agency.name(), text, at), report, subject, at);
    }

    private Edition edition(Outlet outlet, String title, String author, List<String> text, Instant at) {
        return new Edition(
                outlet, press.url(outlet, title, at), title, author, text, at.truncatedTo(ChronoUnit.SECONDS));
    }

    /** Publishes an edition, and later what becomes of it. */
    private void follow(Edition edition, Report report, Subject subject, Instant at) {
        if (subject.isFiller() && Choice.happens(REJECTED, random)) {
            publishUnusable(edition, at);
            return;
        }
        Edition printed = subject.isFiller() && Choice.happens(LATE, random)
                ? edition.published(
                        edition.published().minus(Choice.between(Duration.ofHours(1), Duration.ofHours(18), random)))
                : edition;
        output.accept(new Release(at, press.article(printed)));
        if (Choice.happens(REVISED, random)) {
            Instant later = at.plus(Choice.between(Duration.ofMinutes(3), Duration.ofMinutes(25), random));
            output.accept(new Release(later, press.article(printed.updated(report.update()))));
        }
        if (Choice.happens(WITHDRAWN, random)) {
            Instant later = at.plus(Choice.between(Duration.ofMinutes(26), Duration.ofMinutes(60), random));
            output.accept(new Release(later, press.withdrawal(printed, later)));
        }
    }

    /** An edition that is older than what is still counted, or has no text. */
    private void publishUnusable(Edition edition, Instant at) {
        output.accept(new Release(
                at,
                switch (random.nextInt(3)) {
                    case 0 -> press.blank(edition);
                    case 1 -> press.walled(edition);
                    default ->
                        press.article(edition.published(edition.published()
                                .minus(Choice.between(Duration.ofDays(2), Duration.ofDays(6), random))));
                }));
    }

    private Duration delayOf(Duration mean) {
        Duration delay = Choice.interval(mean, random);
        return delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
    }
}
