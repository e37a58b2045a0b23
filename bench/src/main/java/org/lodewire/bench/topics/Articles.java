package org.lodewire.bench.topics;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodewire.analysis.clean.CleanInput;
import org.lodewire.analysis.clean.CleanedText;
import org.lodewire.analysis.clean.Cleaner;
import org.lodewire.producer.article.Arrival;
import org.lodewire.producer.article.Metadata;
import org.lodewire.producer.source.ArticleSource;
import org.lodewire.producer.source.Corpus;

/** Reads the articles of a corpus and cleans them. Stateless. */
public final class Articles {

    private Articles() {}

    /** Returns the first articles that have a text, at most {@code most}. */
    public static List<SampleArticle> of(Corpus corpus, int most) throws IOException {
        Cleaner cleaner = new Cleaner();
        List<SampleArticle> articles = new ArrayList<>();
        try (ArticleSource source = corpus.inOrderGiven()) {
            Optional<Arrival> next = source.next();
            while (next.isPresent() && articles.size() < most) {
                if (next.get() instanceof org.lodewire.producer.article.Article arrived) {
                    CleanedText cleaned = cleaner.clean(input(arrived));
                    if (!cleaned.text().isBlank()) {
                        articles.add(new SampleArticle(cleaned.title(), cleaned.text()));
                    }
                }
                next = source.next();
            }
        }
        return articles;
    }

    private static CleanInput input(org.lodewire.producer.article.Article arrived) {
        Metadata metadata = arrived.metadata();
        return new CleanInput(
                arrived.source(),
                metadata.url(),
                metadata.title(),
                metadata.author(),
                metadata.language(),
                arrived.format(),
                arrived.content().toByteArray(),
                "UTF-8");
    }
}
