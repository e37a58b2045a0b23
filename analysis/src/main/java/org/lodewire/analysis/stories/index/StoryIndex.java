package org.lodewire.analysis.stories.index;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodewire.analysis.stories.signature.Resemblance;
import org.lodewire.analysis.stories.signature.StorySignature;
import org.lodewire.schemas.Kinship;

/**
 * Groups copies of a text into stories, one article at a time.
 *
 * <p>The {@linkplain StorySignature#searchKeys search keys} of an article find candidates. At most {@value
 * #MAX_COMPARED} of them, those that share the most and the rarest keys, are compared, so that the work per article
 * does not grow with the number of articles. The article joins the story of the most similar candidate if it shares
 * enough with that copy and with more than half of the copies of the story among the candidates, including its first.
 * Without the second condition, text A, a digest of A and B, and text B would become one story. A text is not a copy of
 * the same template with other figures.
 *
 * <p>The result depends on the order of arrival and on event times, never on the system clock. Not thread-safe.
 */
public final class StoryIndex {

    /** How far apart in event time two copies may be by default. */
    public static final Duration DEFAULT_HORIZON = Duration.ofHours(72);

    /**
     * Minimum containment of a copy in a long text. A short text needs more: a quoted paragraph is not a copy, and
     * sentences that all briefs of a kind have in common are a larger part of a brief.
     */
    private static final double MIN_CONTAINMENT_IF_LONG = 0.56;

    private static final int LONG_SHINGLES = 160;
    private static final double MIN_CONTAINMENT_IF_SHORT = 0.8;
    private static final int SHORT_SHINGLES = 64;
    private static final int MIN_SHARED_KEYS = 2;
    private static final double MIN_RARITY = 0.25;
    private static final int MAX_COMPARED = 16;
    private static final int MAX_COMMON_COMPARED = 6;

    private final SignatureStore store;
    private final Duration horizon;

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
                        taken || store.storySize(articleId) > 0 ? articleId + '~' + signature.exactHex() : articleId));
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
        List<Copy> compared = candidates(signature, eventTime).stream()
                .map(article -> new Copy(article, Resemblance.between(signature, article.signature())))
                .sorted(Copy.CLOSEST_FIRST)
                .toList();
        return compared.stream()
                .filter(copy -> isCopy(signature, copy))
                .filter(copy -> belongs(signature, copy, compared))
                .findFirst();
    }

    private List<IndexedArticle> candidates(StorySignature signature, Instant eventTime) {
        Map<Long, Candidate> found = new HashMap<>();
        long[] keys = signature.searchKeys();
        for (long key : keys) {
            List<Long> numbers = store.findByKey(key, eventTime.minus(horizon), eventTime.plus(horizon));
            for (long number : numbers) {
                found.merge(number, new Candidate(number, 1, 1.0 / numbers.size()), Candidate::plus);
            }
        }
        List<Candidate> rarestFirst = found.values().stream()
                .filter(candidate ->
                        candidate.isRare() || candidate.sharedKeys >= Math.min(MIN_SHARED_KEYS, keys.length))
                .sorted(Candidate.RAREST_FIRST)
                .toList();
        long rare = rarestFirst.stream().filter(Candidate::isRare).count();
        return rarestFirst.stream()
                .limit(Math.min(MAX_COMPARED, Math.max(rare, MAX_COMMON_COMPARED)))
                .flatMap(candidate -> store.find(candidate.number).stream())
                .toList();
    }

    /**
     * An article that may be a copy.
     *
     * @param number     its number
     * @param sharedKeys how many keys both have
     * @param rarity     sum over these keys of one divided by the number of articles with the key. Text that many
     *                   articles share, such as the boilerplate of an outlet or the sentences of a form, counts for
     *                   little.
     */
    private record Candidate(long number, int sharedKeys, double rarity) {

        static final Comparator<Candidate> RAREST_FIRST = Comparator.comparingDouble(
                        (Candidate candidate) -> -candidate.rarity)
                .thenComparingLong(Candidate::number);

        boolean isRare() {
            return rarity >= MIN_RARITY;
        }

        Candidate plus(Candidate other) {
            return new Candidate(number, sharedKeys + other.sharedKeys, rarity + other.rarity);
        }
    }

    private static boolean isCopy(StorySignature signature, Copy copy) {
        return sharesEnough(signature, copy.article.signature(), copy.resemblance)
                && !copy.resemblance.isSameTemplate();
    }

    private static boolean sharesEnough(StorySignature one, StorySignature other, Resemblance resemblance) {
        int shorter = Math.min(one.shingles(), other.shingles());
        double shortness =
                Math.max(0, Math.min((LONG_SHINGLES - shorter) / (double) (LONG_SHINGLES - SHORT_SHINGLES), 1));
        return resemblance.containment()
                >= MIN_CONTAINMENT_IF_LONG + shortness * (MIN_CONTAINMENT_IF_SHORT - MIN_CONTAINMENT_IF_LONG);
    }

    private boolean belongs(StorySignature signature, Copy copy, List<Copy> compared) {
        String storyId = copy.article.storyId();
        List<IndexedArticle> members = new ArrayList<>();
        compared.stream()
                .map(Copy::article)
                .filter(other -> other.storyId().equals(storyId))
                .forEach(members::add);
        store.find(storyId)
                .filter(first -> first.storyId().equals(storyId) && !members.contains(first))
                .ifPresent(members::add);
        long similar = members.stream()
                .map(IndexedArticle::signature)
                .filter(member -> sharesEnough(signature, member, Resemblance.between(signature, member)))
                .count();
        return 2 * similar > members.size();
    }
}
