package org.lodewire.analysis.sources;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.lodewire.analysis.sources.WatchedSource.Silence;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.Evidence;
import org.lodewire.schemas.RuleKind;
import org.lodewire.schemas.Severity;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.time.Durations;

/** Builds the alerts of silent sources. */
final class SilenceRecords {

    private static final String RULE = "silence";
    private static final long MINUTE = 60_000;
    private static final Duration SECOND = Duration.ofSeconds(1);

    private SilenceRecords() {}

    static TopicAlert raised(String name, WatchedSource source) {
        long at = source.raisedAt();
        Silence silence = source.silence(at);
        String summary = name + ": silent since "
                + Instant.ofEpochMilli(source.article().clock()) + ", for "
                + length(silence.observed()) + "; usually active every " + length(silence.mean())
                + " on average; by hour and weekday, it would have been active in " + number(silence.expected())
                + " quarter-hours since, and its rhythm explains " + number(silence.limit()) + " (longest before: "
                + number(silence.longest()) + ")";
        return alert(name, source, AlertState.RAISED, at, silence, summary, source.article(), false);
    }

    static TopicAlert resolved(String name, WatchedSource source, LastArticle spoken, long time) {
        String summary =
                name + ": active again, after " + length(time - source.article().clock());
        return alert(name, source, AlertState.RESOLVED, time, source.silence(time), summary, spoken, true);
    }

    static TopicAlert forgotten(String name, WatchedSource source, long time) {
        Silence silence = source.silence(time);
        String summary = name + ": no longer watched, as it has been silent for " + length(silence.observed());
        return alert(name, source, AlertState.RESOLVED, time, silence, summary, source.article(), false);
    }

    private static TopicAlert alert(
            String name,
            WatchedSource source,
            AlertState state,
            long at,
            Silence silence,
            String summary,
            LastArticle article,
            boolean spoke) {
        String key = "source/" + name;
        Instant raisedAt = Instant.ofEpochMilli(source.raisedAt());
        List<Evidence> evidence = List.of(article.evidence(name));
        return TopicAlert.newBuilder()
                .setId(key + "/" + RULE + "/" + raisedAt)
                .setTopic(key)
                .setLabel(name)
                .setRule(RULE)
                .setKind(RuleKind.SILENCE.name())
                .setState(state)
                .setAt(Instant.ofEpochMilli(at))
                .setRaisedAt(raisedAt)
                .setWindow("15m")
                .setMeasure("ARTICLES")
                .setObserved(spoke ? 1.0 : 0.0)
                .setExpected(silence.expected())
                .setScore(silence.limit() == 0 ? 0 : silence.expected() / silence.limit())
                .setSummary(summary)
                .setEvidence(evidence)
                .setHorizon(Durations.format(Duration.ofMinutes(Math.max(0, silence.observed() / MINUTE))))
                .setSeverity(Severity.WARNING)
                .setTags(List.of())
                .build();
    }

    private static String length(long millis) {
        Duration length = Duration.ofMillis(Math.max(0, millis));
        StringBuilder text = new StringBuilder();
        add(text, length.toDays(), "d");
        add(text, length.toHoursPart(), "h");
        add(text, length.toMinutesPart(), "m");
        if (text.isEmpty()) {
            add(text, Math.max(1, length.dividedBy(SECOND)), "s");
        }
        return text.toString();
    }

    private static void add(StringBuilder text, long number, String unit) {
        if (number > 0) {
            text.append(number).append(unit);
        }
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
