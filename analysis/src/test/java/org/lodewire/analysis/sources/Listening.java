package org.lodewire.analysis.sources;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lodewire.analysis.store.InMemoryOrderedStore;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.SourceActivity;
import org.lodewire.schemas.TopicAlert;

/** Silences of sources on stores in memory, from a Monday on. */
final class Listening {

    static final Instant MONDAY = Instant.parse("2025-06-02T00:00:00Z");

    private final SourceSilences.Stores stores = new SourceSilences.Stores(
            new InMemoryOrderedStore(), new InMemoryOrderedStore(), new InMemoryOrderedStore());
    private final boolean continuous;
    private final List<TopicAlert> alerts = new ArrayList<>();
    private SourceSilences silences;

    Listening(boolean continuous) {
        this.continuous = continuous;
        restart();
    }

    /** Goes on with the stores alone. */
    void restart() {
        silences = new SourceSilences(stores, continuous, alerts::add);
    }

    void speak(String source, Instant at) {
        silences.speak(SourceActivity.newBuilder()
                .setSource(source)
                .setArticleId("article of " + at)
                .setStoryId("story of " + at)
                .setTitle("Title of " + at)
                .setUrl("https://" + source + "/" + at.getEpochSecond())
                .setAt(at)
                .setClock(at)
                .build());
    }

    void advance(Instant to) {
        silences.advance(to.toEpochMilli());
    }

    /** The source speaks every hour from 6 to 20 hours on working days. */
    void work(String source, Instant from, int days) {
        for (int day = 0; day < days; day++) {
            Instant midnight = from.plus(Duration.ofDays(day));
            boolean weekend = Duration.between(MONDAY, midnight).toDays() % 7 >= 5;
            for (int hour = 6; hour <= 20 && !weekend; hour++) {
                Instant at = midnight.plus(Duration.ofMinutes(60L * hour + (hour * 7 + day * 3) % 30));
                advance(at.minusMillis(1));
                speak(source, at);
            }
        }
    }

    /** The alerts since the last call. */
    List<TopicAlert> alerts() {
        List<TopicAlert> taken = List.copyOf(alerts);
        alerts.clear();
        return taken;
    }

    long raised() {
        return alerts.stream()
                .filter(alert -> alert.getState() == AlertState.RAISED)
                .count();
    }

    int watched() {
        return ((InMemoryOrderedStore) stores.sources()).size();
    }

    int timers() {
        return ((InMemoryOrderedStore) stores.timers()).size();
    }
}
