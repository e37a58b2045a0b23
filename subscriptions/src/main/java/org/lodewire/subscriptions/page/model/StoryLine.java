package org.lodewire.subscriptions.page.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodewire.subscriptions.articles.StoryPage;

/**
 * A story in a list.
 *
 * @param id     its id
 * @param newest its newest article
 * @param more   how many other articles it has
 * @param others some of them
 */
public record StoryLine(String id, ArticleLine newest, int more, List<ArticleLine> others) {

    public StoryLine {
        others = List.copyOf(others);
    }

    static StoryLine of(StoryPage.Story story, @Nullable String topic, Instant now) {
        return new StoryLine(
                story.id(),
                ArticleLine.of(story.newest(), topic, now),
                story.articles() - 1,
                story.others().stream()
                        .map(hit -> ArticleLine.of(hit, topic, now))
                        .toList());
    }
}
