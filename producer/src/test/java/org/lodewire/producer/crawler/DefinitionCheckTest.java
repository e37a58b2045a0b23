package org.lodewire.producer.crawler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.lodewire.client.definitions.FeedDefinitionCheck;
import org.lodewire.schemas.FeedDefinition;

class DefinitionCheckTest {

    private static FeedDefinition feed(Consumer<FeedDefinition.Builder> change) {
        FeedDefinition.Builder feed = FeedDefinition.newBuilder().setId("f").setUrl("https://a.example/");
        change.accept(feed);
        return feed.build();
    }

    private static void refuses(String key, String reason, Consumer<FeedDefinition.Builder> change) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DefinitionCheck.settings(key, feed(change)))
                .withMessageContaining(reason);
    }

    @Test
    void takesWhatFilesMayHave() {
        assertThatCode(() -> DefinitionCheck.settings(
                        "f", feed(feed -> feed.setSelector("h2 a[href]").setInclude(List.of("a", "*/b/*")))))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesKeysAndIdsThatAreNone() {
        refuses("F", "the key must be an id", feed -> {});
        refuses("../f", "the key must be an id", feed -> {});
        refuses("g", "its id must be the record's key", feed -> {});
    }

    @Test
    void refusesFieldsOutOfBounds() {
        refuses("f", "url", feed -> feed.setUrl("https://a.example/" + "x".repeat(3_000)));
        refuses("f", "source", feed -> feed.setSource("a\nb"));
        refuses("f", "language", feed -> feed.setLanguage("x".repeat(36)));
        refuses("f", "backfill", feed -> feed.setBackfillMillis(-1));
        refuses("f", "include", feed -> feed.setInclude(Collections.nCopies(51, "a")));
        refuses("f", "exclude", feed -> feed.setExclude(List.of("x".repeat(101))));
    }

    @Test
    void refusesSelectorsThatAreNoneOrHaveRegularExpressions() {
        refuses("f", "regular expression", feed -> feed.setSelector("a[href~=(a+)+$]"));
        refuses("f", "regular expression", feed -> feed.setSelector("a:matches((a+)+$)"));
        refuses("f", "no CSS selector", feed -> feed.setSelector("a[["));
    }

    @Test
    void commandsFindItAsAService() {
        FeedDefinitionCheck check = FeedDefinitionCheck.find();

        assertThat(check.fault("f", feed(feed -> {}))).isEmpty();
        assertThat(check.fault("f", feed(feed -> feed.setUrl("ftp://a.example/"))))
                .contains("its URL cannot be fetched");
        assertThat(check.fault("f", feed(feed -> feed.setMinIntervalMillis(0)))).isPresent();
    }
}
