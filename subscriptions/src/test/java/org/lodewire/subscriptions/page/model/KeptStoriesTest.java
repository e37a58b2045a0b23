package org.lodewire.subscriptions.page.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodewire.subscriptions.page.model.Articles.StoryList;

class KeptStoriesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final StoryList COMPLETE = new StoryList(List.of(), true, true);

    private final KeptStories kept = new KeptStories();

    @Test
    void areAsTheyWereFoundWhileTheIndexIsTheSame() {
        kept.put("tin", COMPLETE, 7, NOON);

        assertThat(kept.get("tin", 7, NOON.plusSeconds(60))).contains(COMPLETE);
        assertThat(kept.get("lead", 7, NOON)).isEmpty();
    }

    @Test
    void areNotCompleteForSomeSecondsAfterTheIndexHasChanged() {
        kept.put("tin", COMPLETE, 7, NOON);

        assertThat(kept.get("tin", 8, NOON.plusSeconds(10))).contains(new StoryList(List.of(), false, true));
        assertThat(kept.get("tin", 8, NOON.plusSeconds(11))).isEmpty();
    }

    @Test
    void areForgottenAfterAMinuteSinceTheirTimesGrowOld() {
        kept.put("tin", COMPLETE, 7, NOON);

        assertThat(kept.get("tin", 7, NOON.plusSeconds(61))).isEmpty();
    }

    @Test
    void areNeverAListThatASearchDidNotComplete() {
        kept.put("tin", new StoryList(List.of(), false, true), 7, NOON);

        assertThat(kept.get("tin", 7, NOON)).isEmpty();
    }

    @Test
    void areThoseOfTheTopicsThatWereAskedForLast() {
        kept.put("tin", COMPLETE, 7, NOON);
        kept.put("lead", COMPLETE, 7, NOON);
        for (int i = 0; i < 199; i++) {
            assertThat(kept.get("tin", 7, NOON)).isPresent();
            kept.put("t" + i, COMPLETE, 7, NOON);
        }

        assertThat(kept.get("tin", 7, NOON)).isPresent();
        assertThat(kept.get("lead", 7, NOON)).isEmpty();
    }
}
