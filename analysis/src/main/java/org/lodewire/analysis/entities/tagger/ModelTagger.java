package org.lodewire.analysis.entities.tagger;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.lodewire.analysis.entities.text.Tokens;

/**
 * Tags with a trained model, as {@link Tagger#tag} does with its classifier but faster: most of the hundred features of a
 * token are of one word alone, and {@link WordSums} keeps the sums of their weights. Thread-safe.
 */
public final class ModelTagger {
    private static final WordRole[] ROLES = WordRole.values();

    private final Tagger tagger;
    private final TaggerModel model;
    /** The sums that no thread uses now: as many as there were threads at once. */
    private final Queue<WordSums> unused = new ConcurrentLinkedQueue<>();

    public ModelTagger(Tagger tagger, TaggerModel model) {
        this.tagger = tagger;
        this.model = model;
    }

    /** Returns the {@link Tags tag} of each token of each text of an article. */
    public List<byte[]> tag(List<Tokens> texts) {
        WordSums kept = unused.poll();
        WordSums words = kept == null ? new WordSums(model) : kept;
        TagSums sums = new TagSums();
        List<byte[]> tags = tagger.tag(texts, (features, previous, last, text, token) -> {
            sums.clear();
            for (WordRole role : ROLES) {
                words.add(features.attributes(), features.word(role), role, sums);
            }
            model.add(features.joint(), sums);
            return TaggerModel.best(sums, previous, last);
        });
        unused.add(words);
        return tags;
    }
}
