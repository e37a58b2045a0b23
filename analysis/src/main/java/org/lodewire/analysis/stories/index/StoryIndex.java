package org.lodewire.analysis.stories.index;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lodewire.analysis.stories.signature.Resemblance;
import org.lodewire.analysis.stories.signature.StorySignature;
import org.lodewire.schemas.Kinship;

/**
 * Groups copies of a text into stories, one article at a time.
 *
 * <p>The {@linkplain StorySignature#searchKeys search keys} of an article find candidates. At most {@value
 * #MAX_COMPARED} of them, those that share the most and the rarest keys, are compared, so that the work per article
 * does not grow with the number of articles. The article joins the story of the most similar candidate that it is a copy
 * of if it may also be a version of the core of the story, which is the first copy as it was, and of three quarters of
 * the other copies that were compared. Without the second condition, stories would drift from copy to copy until their
 * articles have no word in common, and text A, a digest of A and B, and text B would become one story.
 *
 * <p>The result depends on the order of arrival and on event times, never on the system clock. Not thread-safe.
 */
public final class StoryIndex {

    /** How far apart in event time two copies may be by default. */
    public static final Duration DEFAULT_HORIZON = Duration.ofHours(72);

    private static final int MIN_SHARED_KEYS = 2;
    private static final int MAX_COMPARED = 16;
    private static final int MAX_COMMON_COMPARED = 6;
    /** With fewer copies of a story among the candidates, others are looked up. */
    private static final int MIN_COPIES = 4;

    private static final double MIN_SHARE_OF_COPIES = 0.75;

    private final SignatureStore store;
    private final Duration horizon;
    private final Candidates candidates = new Candidates();

    /** Opens an index over a store, with the default horizon. */
    public StoryIndex(SignatureStore store) {
        this(store, DEFAULT_HORIZON);
    }

    /**
     * Opens an index over a store.
     *
     * @param horizon how far apart in event time two copies may be
     * @throws IllegalArgumentException if the horizon is not positive
     */
    public StoryIndex(SignatureStore store, Duration horizon) {
        if (horizon.isNegative() || horizon.isZero()) {
            throw new IllegalArgumentException("The horizon must be positive, not " + horizon);
        }
        this.store = store;
        this.horizon = horizon;
    }

    /**
     * Assigns an article to a story and adds it to the index. It replaces an article with the same id.
     *
     * <p>A revision that is not a copy of any article opens a new story, even if the article opened a story before that
     * still has copies. The id of the new story is then the article id followed by the hash of the text.
     */
    public Placement place(String articleId, StorySignature signature, Instant eventTime) {
        return place(articleId, signature, eventTime, false);
    }

    /**
     * As {@link #place(String, StorySignature, Instant)}.
     *
     * @param taken whether other articles are in a story with the id of this article, even if the index no longer has
     *              them. This article then cannot open another story with that id.
     */
    public Placement place(String articleId, StorySignature signature, Instant eventTime, boolean taken) {
        store.remove(articleId);
        Placement placement = closest(signature, eventTime)
                .map(copy -> copy.placement(signature))
                .orElseGet(() -> Placement.first(
                        taken || store.storySize(articleId) > 0
                                ? IndexedArticle.rewrittenId(articleId, signature)
                                : articleId));
        store.put(new IndexedArticle(articleId, placement.storyId(), eventTime, signature));
        return placement;
    }

    /** Removes an article, so that no later one becomes a copy of it. Returns false if the index does not have it. */
    public boolean remove(String articleId) {
        return store.remove(articleId).isPresent();
    }

    /** Removes the articles that no article with an event time of {@code earliest} or later can be a copy of. */
    public void expire(Instant earliest) {
        store.removeBefore(earliest.minus(horizon));
    }

    private record Copy(IndexedArticle article, Resemblance resemblance) {

        static final Comparator<Copy> CLOSEST_FIRST = Comparator.comparingDouble(
                        (Copy copy) -> -copy.resemblance.containment())
                .thenComparingDouble(copy -> -copy.resemblance.jaccard())
                .thenComparing(copy -> copy.article.eventTime())
                .thenComparing(copy -> copy.article.articleId());

        Placement placement(StorySignature signature) {
            Kinship kinship = article.signature().sameText(signature) ? Kinship.EXACT : Kinship.NEAR;
            return new Placement(
                    article.storyId(), kinship, article.articleId(), resemblance.jaccard(), resemblance.containment());
        }
    }

    private Optional<Copy> closest(StorySignature signature, Instant eventTime) {
        List<IndexedArticle> candidates = candidates(signature, eventTime);
        List<Copy> closestFirst = candidates.stream()
                .map(article -> new Copy(article, Resemblance.between(signature, article.signature())))
                .filter(copy -> copy.resemblance.isCopy())
                .sorted(Copy.CLOSEST_FIRST)
                .toList();
        Set<String> refused = new HashSet<>();
        for (Copy copy : closestFirst) {
            String story = copy.article.storyId();
            if (!refused.contains(story)) {
                if (belongs(signature, eventTime, story, candidates)) {
                    return Optional.of(copy);
                }
                refused.add(story);
            }
        }
        return Optional.empty();
    }

    private boolean belongs(StorySignature signature, Instant eventTime, String story, List<IndexedArticle> compared) {
        Optional<IndexedArticle> core = store.core(story);
        if (core.isPresent() && !mayBeVersions(signature, core.get())) {
            return false;
        }
        Set<IndexedArticle> copies = copies(story, compared);
        if (core.isPresent() && copies.size() < Math.min(MIN_COPIES, store.storySize(story))) {
            copies.addAll(copies(story, candidates(core.get().signature(), eventTime)));
        }
        long versions =
                copies.stream().filter(copy -> mayBeVersions(signature, copy)).count();
        return versions >= MIN_SHARE_OF_COPIES * copies.size();
    }

    private static Set<IndexedArticle> copies(String story, List<IndexedArticle> among) {
        return among.stream()
                .filter(article -> article.storyId().equals(story))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean mayBeVersions(StorySignature signature, IndexedArticle article) {
        return Resemblance.between(signature, article.signature()).mayBeVersions();
    }

    private List<IndexedArticle> candidates(StorySignature signature, Instant eventTime) {
        Instant from = eventTime.minus(horizon);
        Instant to = eventTime.plus(horizon);
        long[] keys = signature.searchKeys();
        candidates.clear();
        store.prefetch(keys);
        for (long key : keys) {
            candidates.add(store.findByKey(key, from, to));
        }
        List<Candidate> rarestFirst = candidates.rarestFirst(Math.min(MIN_SHARED_KEYS, keys.length));
        long rare = rarestFirst.stream().filter(Candidate::isRare).count();
        return rarestFirst.stream()
                .limit(Math.min(MAX_COMPARED, Math.max(rare, MAX_COMMON_COMPARED)))
                .flatMap(candidate -> store.find(candidate.number()).stream())
                .toList();
    }
}
