package org.lodewire.analysis.preview;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lodewire.analysis.stories.index.InMemorySignatureStore;
import org.lodewire.analysis.stories.index.StoryIndex;
import org.lodewire.analysis.stories.signature.StorySignature;

/**
 * Previews a definition on articles that were not processed by the pipeline. It finds their stories with the pipeline's own
 * index, and holds the signatures of the story horizon in memory, at one to two kilobytes an article. Not thread-safe.
 */
public final class CorpusPreview {

    private final ArticlePreview preview;
    private final Duration grace;
    private final StoryIndex index;
    private Instant clock = Instant.MIN;

    /**
     * @param preview receives the articles and their stories
     * @param grace   how late an article may be and still belong to a story
     * @param horizon how far apart two copies may be in event time
     */
    public CorpusPreview(ArticlePreview preview, Duration grace, Duration horizon) {
        this.preview = preview;
        this.grace = grace;
        this.index = new StoryIndex(new InMemorySignatureStore(), horizon);
    }

    /**
     * Takes back an article, unless another source published it.
     *
     * @param now the producer's event time
     */
    public void withdraw(String id, String source, Instant now) {
        clock = now;
        preview.withdraw(id, source, now);
    }

    /** Reads the next article. One that is later than the grace only counts as read. */
    public void add(PreviewedArticle article) {
        clock = article.clock();
        Optional<MatchingArticle> match = preview.add(article);
        if (article.at().isBefore(clock.minus(grace))) {
            return;
        }
        StorySignature signature = StorySignature.of(article.title(), article.text());
        String story = index.place(article.id(), signature, article.at()).storyId();
        index.expire(clock.minus(grace));
        match.ifPresent(found -> {
            List<MatchingArticle> matches = preview.matches();
            matches.set(matches.size() - 1, found.in(story));
        });
    }
}
