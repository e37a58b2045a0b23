package org.lodewire.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.analysis.fixtures.Times;
import org.lodewire.analysis.stories.index.Matches;
import org.lodewire.analysis.stories.index.Texts;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.time.Watermark;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.run.Stage;
import org.lodewire.streams.run.StageDriver;

/** The bytes in the stores of the stage after one article was assigned to a story and one waits. */
class StoriesStateTest {

    private static final Instant NOON = StageDriver.NOON;

    @TempDir
    private Path state;

    private StageDriver stage;

    @BeforeEach
    void start() {
        stage = StageDriver.only(Stage.STORIES, state, ClockMode.EVENT, 2);
        send("a", 0, NOON);
        send("b", 1, NOON.plusSeconds(1));
        stage.watermark(Catalogue.MATCHED_ARTICLES, new Watermark(0, 2, true), NOON);
        stage.watermark(Catalogue.MATCHED_ARTICLES, new Watermark(1, 1, true), NOON);
    }

    private void send(String id, int sequence, Instant time) {
        stage.send(
                Catalogue.MATCHED_ARTICLES,
                id,
                Matches.article(id, 0, Times.published(time, time, sequence), Texts.words(sequence, 15), "magnets"),
                time);
    }

    @AfterEach
    void stop() throws IOException {
        stage.close();
    }

    private List<String> entries(String store) {
        HexFormat hex = HexFormat.of();
        return stage.state(store).entrySet().stream()
                .map(entry -> hex.formatHex(entry.getKey()) + "=" + hex.formatHex(entry.getValue()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stories.reorder-buffer",
                "stories.partition-progress",
                "stories.index-articles",
                "stories.contributions",
                "stories.contribution-expiries",
                "stories.clock"
            })
    void everyValueBeginsWithTheVersion(String store) {
        Map<byte[], byte[]> entries = stage.state(store);
        int version = stage.stores().stream()
                .filter(each -> each.name().equals(store))
                .findFirst()
                .orElseThrow()
                .version();

        assertThat(entries).isNotEmpty();
        assertThat(entries.values()).allSatisfy(value -> assertThat(value[0]).isEqualTo((byte) version));
    }

    @Test
    void clockHasAFixedFormat() {
        assertThat(entries("stories.clock"))
                .containsExactly(
                        "00=01" + "000001975edc85ff", "01=01" + "000001975edc85ff", "02=01" + "000001975edc8600");
    }

    @Test
    void partitionProgressHasAFixedFormat() {
        assertThat(entries("stories.partition-progress"))
                .containsExactly(
                        "00000000=01" + "000001975edc89e80000000000000001" + "000001975edc86000000000000000002" + "01",
                        "00000001=01" + "000001975edc86000000000000000001" + "000001975edc86000000000000000001" + "01");
    }

    @Test
    void contributionExpiriesHaveAFixedFormat() {
        assertThat(entries("stories.contribution-expiries"))
                .containsExactly("80000197887d4300" + "8000000000000000" + "6100=02" + "0161");
    }

    @Test
    void otherContributorsHaveAFixedFormat() {
        assertThat(entries("stories.other-contributors"))
                .as("a story that only the article has that gave it its id")
                .isEmpty();

        send("copy-of-a", 0, NOON);
        assertThat(entries("stories.other-contributors")).containsExactly("6100=0101");
    }
}
