package org.lodewire.analysis.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.FeedDefinition;

/** The feeds to start from. */
class SeedFeedsTest {

    private static final Path SEEDS = Path.of("../seeds/feeds");

    private static List<FeedDefinition> feeds() throws Exception {
        return new FeedDefinitionFiles().read(List.of(SEEDS));
    }

    @Test
    void areValidAndEachIsThereOnce() throws Exception {
        List<FeedDefinition> feeds = feeds();
        assertThat(feeds).hasSizeGreaterThan(50);
        assertThat(SharedUrls.notes(feeds, feeds)).isEmpty();
    }

    @Test
    void haveALabelASourceALanguageAndATag() throws Exception {
        assertThat(feeds()).allSatisfy(feed -> {
            assertThat(feed.getLabel()).isNotNull();
            assertThat(feed.getSource()).isNotNull();
            assertThat(feed.getLanguage()).isNotNull();
            assertThat(feed.getTags()).isNotEmpty();
        });
    }
}
