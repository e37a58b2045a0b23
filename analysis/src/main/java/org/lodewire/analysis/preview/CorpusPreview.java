package org.lodewire.analysis.preview;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lodewire.analysis.stories.index.InMemorySignatureStore;
import org.lodewire.analysis.stories.index.StoryIndex;
import org.lodewire.analysis.stories.signature.StorySignature;

/**
 * Previews on articles that never went through the pipeline: their stories are found on the way, by the pipeline's own
 * index. Keeps the signatures of the story horizon in memory, a kilobyte or two an article. For one thread.
 */
public final class CorpusPreview {

    private final ArticlePreview preview;
    private final Duration grace;
    private final StoryIndex index;
    private Instant clock = Instant.MIN;

    /**
     * A preview that fills another.
     *
     * @param grace   how late an article may be and still be placed
     * @param horizon how far apart two copies may be
     */
    public CorpusPreview(ArticlePreview preview, Duration grace, Duration horizon) {
        this.preview = preview;
        this.grace = grace;
        this.index = new StoryIndex(new InMemorySignatureStore(), horizon);
    }

    /** Takes the next article. What comes later than the grace counts as read, and for nothing else. */
    public void take(PreviewedArticle article) {
        clock = article.clock();
        Optional<MatchingArticle> match = preview.take(article);
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
