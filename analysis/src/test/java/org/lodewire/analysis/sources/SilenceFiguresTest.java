package org.lodewire.analysis.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodewire.analysis.sources.Listening.MONDAY;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.TopicAlert;

/**
 * False alarms and delays of simulated sources, which speak for half a year, with two holidays, and then are silent. With
 * {@code -Dfigures=true} it prints them; {@code -Dsources=N} sets the number of sources of each kind.
 */
class SilenceFiguresTest {

    private static final int WEEKS = 26;
    private static final int SOURCES = Integer.getInteger("sources", 8);

    /** Kinds of sources, and after how long a silence of most of them must be raised. */
    private enum Kind {
        AGENCY(8),
        NEWSPAPER(24),
        MAGAZINE(96),
        DAILY(216),
        REGULATOR(400),
        RANDOM(96);

        private final int hours;

        Kind(int hours) {
            this.hours = hours;
        }

        /** Articles an hour. */
        double rate(int weekday, int hour) {
            boolean weekend = weekday >= 5;
            boolean office = hour >= 8 && hour < 18;
            return switch (this) {
                case AGENCY -> (office ? 20 : hour < 5 ? 3 : 8) * (weekend ? 0.5 : 1);
                case NEWSPAPER -> (hour >= 6 && hour < 22 ? 2.5 : 0.05) * (weekend ? 0.5 : 1);
                case MAGAZINE -> office && !weekend ? 0.5 : 0.005;
                case REGULATOR -> office && !weekend ? 0.08 : 0;
                case RANDOM -> 0.125;
                case DAILY -> 0;
            };
        }
    }

    private static TreeSet<Instant> articles(Kind kind, Random random) {
        TreeSet<Instant> times = new TreeSet<>();
        int holiday = random.nextInt(60, 90);
        for (int day = 0; day < WEEKS * 7; day++) {
            Instant midnight = MONDAY.plus(Duration.ofDays(day));
            boolean quiet = day == holiday || day == 2 * holiday - 1;
            if (kind == Kind.DAILY && day % 7 < 5 && !quiet && random.nextDouble() > 0.05) {
                times.add(midnight.plusSeconds((long) (7 * 3600 + 1800 * random.nextGaussian())));
            }
            for (int minute = 0; minute < 24 * 60; minute++) {
                double rate = kind.rate(day % 7, minute / 60) * (quiet ? 0.2 : 1);
                if (random.nextDouble() < rate / 60) {
                    Instant at = midnight.plusSeconds(60L * minute + random.nextInt(60));
                    times.add(at);
                    for (int more = kind == Kind.REGULATOR ? random.nextInt(6) : 0; more > 0; more--) {
                        times.add(at.plusSeconds(random.nextInt(7200)));
                    }
                }
            }
        }
        return times;
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void falseAlarmsAreFewAndSilencesAreFound(Kind kind) {
        int falseAlarms = 0;
        List<Long> delays = new ArrayList<>();
        for (int source = 0; source < SOURCES; source++) {
            TreeSet<Instant> times = articles(kind, new Random(31L * source + kind.ordinal()));
            Listening listening = new Listening(false);
            for (Instant at : times) {
                listening.advance(at.minusMillis(1));
                listening.speak("source", at);
            }
            falseAlarms += (int) listening.raised();
            listening.alerts();
            listening.advance(MONDAY.plus(Duration.ofDays(7 * WEEKS + 60)));
            listening.alerts().stream()
                    .filter(alert -> alert.getState() == AlertState.RAISED)
                    .map(TopicAlert::getAt)
                    .map(at -> Duration.between(times.last(), at).toMinutes())
                    .forEach(delays::add);
        }
        delays.sort(null);
        double weekly = falseAlarms / (double) (SOURCES * (WEEKS - 2));
        if (Boolean.getBoolean("figures")) {
            System.out.printf(
                    Locale.ROOT,
                    "%s: %.3f false alarms a source and week; silences found %d of %d, after %.1f h (median), %.1f h (most)%n",
                    kind,
                    weekly,
                    delays.size(),
                    SOURCES,
                    delays.get(delays.size() / 2) / 60.0,
                    delays.get(delays.size() - 1) / 60.0);
        }
        assertThat(weekly).isLessThan(0.08);
        assertThat(delays).hasSize(SOURCES);
        assertThat(delays.get(SOURCES / 2)).isLessThanOrEqualTo(60L * kind.hours);
    }
}
