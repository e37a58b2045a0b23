package org.lodewire.local.generated;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.lodewire.analysis.clean.CleanInput;
import org.lodewire.analysis.clean.CleanedText;
import org.lodewire.analysis.clean.Cleaner;
import org.lodewire.analysis.clean.memory.LineMemory;
import org.lodewire.analysis.definition.DefinitionRejectedException;
import org.lodewire.analysis.store.InMemoryOrderedStore;
import org.lodewire.analysis.stories.index.InMemorySignatureStore;
import org.lodewire.analysis.stories.index.StoryIndex;
import org.lodewire.analysis.stories.signature.StorySignature;
import org.lodewire.analysis.topics.TopicMatcher;
import org.lodewire.analysis.topics.TopicSpans;
import org.lodewire.analysis.topics.definition.TopicDefinitionFiles;
import org.lodewire.analysis.topics.query.TopicRejectedException;
import org.lodewire.producer.article.Article;
import org.lodewire.schemas.TopicDefinition;

/** Reads generated news as the pipeline does: cleans, matches the starter topics, and folds copies. For one thread. */
final class ReadNews {

    private static final Path TOPICS = Path.of("../seeds/topics");

    private final Cleaner cleaner = new Cleaner();
    private final LineMemory memory =
            LineMemory.in(new InMemoryOrderedStore(), new InMemoryOrderedStore(), Duration.ofDays(14));
    private final TopicMatcher matcher = new TopicMatcher();
    private final StoryIndex stories = new StoryIndex(new InMemorySignatureStore());

    record Read(Instant at, Article article, CleanedText text, Set<String> topics, String story) {}

    static List<TopicDefinition> starterTopics() throws IOException, DefinitionRejectedException {
        return new TopicDefinitionFiles().read(TOPICS);
    }

    ReadNews() throws IOException, DefinitionRejectedException, TopicRejectedException {
        for (TopicDefinition topic : starterTopics()) {
            matcher.put(topic);
        }
    }

    /** All releases of a stream before a time. */
    static List<Release> releases(NewsStream stream, Instant until) {
        List<Release> releases = new ArrayList<>();
        Optional<Release> next = stream.next();
        while (next.isPresent() && next.get().at().isBefore(until)) {
            releases.add(next.get());
            next = stream.next();
        }
        return releases;
    }

    /** The articles of releases that have a text. */
    List<Read> read(List<Release> releases) {
        return releases.stream()
                .filter(release -> release.arrival() instanceof Article)
                .map(this::read)
                .filter(read -> !read.text().wall() && !read.text().text().isEmpty())
                .toList();
    }

    private Read read(Release release) {
        Article article = (Article) release.arrival();
        long now = release.at().toEpochMilli();
        CleanedText text = cleaner.clean(
                new CleanInput(
                        article.source(),
                        article.metadata().url(),
                        article.metadata().title(),
                        article.metadata().author(),
                        article.metadata().language(),
                        article.format(),
                        article.content().toByteArray(),
                        "UTF-8"),
                memory.of(article.source(), now));
        memory.remember(article.source(), text.lines(), now);
        Set<String> topics = StreamSupport.stream(
                        matcher.match("en", text.title(), text.text(), List.of())
                                .spliterator(),
                        false)
                .map(TopicSpans::topic)
                .collect(Collectors.toSet());
        String story = stories.place(article.id(), StorySignature.of(text.title(), text.text()), release.at())
                .storyId();
        return new Read(release.at(), article, text, topics, story);
    }
}
