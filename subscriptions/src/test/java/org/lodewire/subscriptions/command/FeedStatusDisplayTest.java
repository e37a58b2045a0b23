package org.lodewire.subscriptions.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.FeedDefinition;
import org.lodewire.schemas.FeedHealth;
import org.lodewire.schemas.FeedStatus;
import org.lodewire.subscriptions.feeds.FeedChoice;
import org.lodewire.subscriptions.feeds.FeedStatuses;

class FeedStatusDisplayTest {

    private static final FeedChoice ALL = new FeedChoice(Set.of(), false);
    private static final FeedChoice FAILING = new FeedChoice(Set.of(), true);
    private static final boolean JSON = true;

    private final List<String> out = new ArrayList<>();

    private FeedStatusDisplay display(FeedChoice choice, boolean json, String... defined) {
        Map<String, FeedDefinition> definitions = new TreeMap<>();
        for (String id : defined) {
            definitions.put(
                    id,
                    FeedDefinition.newBuilder()
                            .setId(id)
                            .setUrl("https://example.org/" + id)
                            .build());
        }
        return new FeedStatusDisplay(
                choice, new FeedStatuses(definitions, (key, feed) -> Optional.empty()), json, out::add);
    }

    private static ConsumerRecord<String, FeedStatus> record(String id, @Nullable FeedStatus status) {
        return new ConsumerRecord<>("news.feeds.status", 0, 0, id, status);
    }

    private static ConsumerRecord<String, FeedStatus> polled(String id, FeedHealth health, String outcome) {
        return record(
                id,
                FeedStatus.newBuilder()
                        .setId(id)
                        .setUrl("https://example.org/" + id)
                        .setHealth(health)
                        .setOutcome(outcome)
                        .setLastFetch(Instant.parse("2026-07-01T12:00:00.123Z"))
                        .setNextFetch(Instant.parse("2026-07-01T12:05:00Z"))
                        .setNewItems(3)
                        .setDelayMillis(90_500L)
                        .build());
    }

    private static List<String> words(String row) {
        return List.of(row.trim().split("\\s+"));
    }

    @Test
    void namesFeedsThatAreFollowedAndNotDefined() {
        FeedStatusDisplay display = display(new FeedChoice(Set.of("known", "nosuch"), false), !JSON, "known");
        List<Set<String>> missing = new ArrayList<>();
        display.onCaughtUp(missing::add, () -> {});
        display.caughtUp();

        assertThat(missing).containsExactly(Set.of("nosuch"));
    }

    @Test
    void saysNothingOfMissingFeedsIfAllAreDefined() {
        FeedStatusDisplay display = display(new FeedChoice(Set.of("known"), false), !JSON, "known");
        display.onCaughtUp(missing -> out.add("missing"), () -> {});
        display.caughtUp();

        assertThat(out).doesNotContain("missing");
    }

    @Test
    void showsFeedsThatAreAddedAndRemovedAndNotEachChange() {
        FeedStatusDisplay display = display(ALL, !JSON, "old");
        display.caughtUp();
        out.clear();
        FeedDefinition added = FeedDefinition.newBuilder()
                .setId("new")
                .setUrl("https://example.org/new")
                .build();
        display.defined("new", added);
        display.defined("new", added);
        display.defined("old", null);

        assertThat(out).hasSize(3);
        assertThat(out.get(1)).startsWith("new ").contains("not polled yet");
        assertThat(out.get(2)).startsWith("old ").contains("removed");
    }

    @Test
    void showsTheNewestStatusOfEachFeed() {
        FeedStatusDisplay display = display(ALL, !JSON, "tin");
        display.existing(polled("tin", FeedHealth.FAILING, "HTTP 500"));
        display.existing(polled("tin", FeedHealth.OK, "read"));
        display.caughtUp();

        assertThat(out).singleElement().asString().hasLineCount(2);
        assertThat(words(out.get(0).lines().toList().get(1)))
                .containsExactly("tin", "ok", "2026-07-01T12:00:00Z", "2026-07-01T12:05:00Z", "3", "90s", "read");
    }

    @Test
    void aFeedWithoutAStatusIsNewAndAStatusWithoutADefinitionIsOfARemovedFeed() {
        FeedStatusDisplay display = display(ALL, !JSON, "zinc");
        display.existing(polled("tin", FeedHealth.OK, "read"));
        display.caughtUp();

        List<String> rows = out.get(0).lines().toList();
        assertThat(words(rows.get(1))).startsWith("tin", "removed");
        assertThat(words(rows.get(2)))
                .startsWith("zinc", "new", "-", "-", "0", "-")
                .endsWith("not", "polled", "yet");
    }

    @Test
    void forgetsTheStatusThatATombstoneRemoves() {
        FeedStatusDisplay display = display(ALL, !JSON);
        display.existing(polled("tin", FeedHealth.OK, "read"));
        display.existing(record("tin", null));
        display.caughtUp();

        assertThat(out).singleElement().asString().startsWith("No feeds are defined.");
    }

    @Test
    void showsOnlyFailingFeedsIfAsked() {
        FeedStatusDisplay display = display(FAILING, !JSON, "copper", "gone", "lead", "tin");
        display.existing(polled("gone", FeedHealth.STOPPED, "HTTP 410"));
        display.existing(polled("lead", FeedHealth.OK, "read"));
        display.existing(polled("tin", FeedHealth.FAILING, "HTTP 500"));
        display.caughtUp();

        assertThat(out.get(0).lines().skip(1))
                .extracting(row -> words(row).get(0))
                .containsExactly("gone", "tin");
    }

    @Test
    void aFeedThatIsRemovedIsShownOnceThoughItsStatusIsRemovedToo() {
        FeedStatusDisplay display = display(ALL, !JSON, "tin");
        display.existing(polled("tin", FeedHealth.OK, "read"));
        display.caughtUp();
        out.clear();
        display.defined("tin", null);
        display.added(record("tin", null));

        assertThat(out.stream().filter(row -> row.startsWith("tin "))).hasSize(1);
    }

    @Test
    void knowsWhichOfTheFeedsThatAreAskedForAreNotThere() {
        FeedStatusDisplay display = display(new FeedChoice(Set.of("tin", "zinc", "lead"), false), !JSON, "tin");
        display.existing(polled("lead", FeedHealth.OK, "read"));
        display.caughtUp();

        assertThat(display.missing()).containsExactly("zinc");
    }

    @Test
    void saysThatNoFeedFails() {
        FeedStatusDisplay display = display(FAILING, !JSON, "tin");
        display.caughtUp();

        assertThat(out).containsExactly("No feed fails.");
    }

    @Test
    void showsOnlyTheFeedsThatAreAskedFor() {
        FeedStatusDisplay display = display(new FeedChoice(Set.of("tin"), false), !JSON, "tin", "zinc");
        display.caughtUp();

        assertThat(out).singleElement().asString().contains("tin").doesNotContain("zinc");
    }

    @Test
    void continuesInRowsAndKnowsFeedsThatAreDefinedMeanwhile() {
        FeedStatusDisplay display = display(ALL, !JSON, "tin");
        display.caughtUp();
        display.added(polled("zinc", FeedHealth.OK, "read"));
        display.added(record("zinc", null));

        assertThat(words(out.get(1))).startsWith("FEED", "HEALTH");
        assertThat(words(out.get(2))).startsWith("zinc", "ok");
        assertThat(words(out.get(3))).startsWith("zinc", "removed");
    }

    @Test
    void printsNoControlCharactersOfStrangers() {
        FeedStatusDisplay display = display(ALL, !JSON, "tin");
        display.existing(polled("tin", FeedHealth.FAILING, "\u001b[2Jno\u202e host\nname"));
        display.caughtUp();
        display.added(polled("tin\u001b[2J", FeedHealth.FAILING, "\u009b31m"));

        assertThat(String.join("", out)).doesNotContain("\u001b", "\u202e", "\u009b");
    }

    @Test
    void printsJsonAlsoOfFeedsThatWereNotPolledYet() {
        FeedStatusDisplay display = display(ALL, JSON, "zinc");
        display.existing(polled("tin", FeedHealth.OK, "read"));
        display.caughtUp();

        assertThat(out).hasSize(2);
        assertThat(out.get(0)).contains("\"id\":\"tin\"", "\"defined\":false", "\"newItems\":3");
        assertThat(out.get(1))
                .contains("\"id\":\"zinc\"", "\"url\":\"https://example.org/zinc\"", "\"defined\":true", "\"NEW\"");
    }
}
