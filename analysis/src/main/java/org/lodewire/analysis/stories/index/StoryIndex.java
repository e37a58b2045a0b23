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
 * Folds copies of a text into stories, one article at a time.
 *
 * <p>An article's {@linkplain StorySignature#searchKeys keys} find the candidates, of which at most {@value #MAX_COMPARED}
 * that share the most and the rarest keys are compared, so the time an article takes does not grow with the number of
 * articles. It joins
 * the story of the candidate it is most like if it shares enough with that copy and with more than half of the story's
 * copies among the candidates, its first included: or else text A, a digest of A and B, and text B would make one
 * story. A text is no copy of the same template filled with other figures.
 *
 * <p>What is found depends on the order of arrival and on the event times, never on the clock of the machine. Not safe
 * for use by several threads.
 */
public final class StoryIndex {

    /** How far apart in event time two copies may be, unless said otherwise. */
    public static final Duration DEFAULT_HORIZON = Duration.ofHours(72);

    /**
     * Share of the shorter text that two copies share. The shorter it is, the more it takes: a quoted paragraph is no
     * copy, and sentences that any brief of the kind holds make up more of a brief.
     */
    private static final double ENOUGH_IF_LONG = 0.56;

    private static final int LONG_SHINGLES = 160;
    private static final double ENOUGH_IF_SHORT = 0.8;
    private static final int SHORT_SHINGLES = 64;
    private static final int ENOUGH_SHARED_KEYS = 2;
    private static final double ENOUGH_RARITY = 0.25;
    private static final int MAX_COMPARED = 16;
    private static final int MAX_COMMON_COMPARED = 6;

    private final SignatureStore store;
    private final Duration horizon;

    public StoryIndex(SignatureStore store) {
        this(store, DEFAULT_HORIZON);
    }

    /** An index over what the store holds. The horizon is positive. */
    public StoryIndex(SignatureStore store, Duration horizon) {
        if (horizon.isNegative() || horizon.isZero()) {
            throw new IllegalArgumentException("The horizon must be positive, not " + horizon);
        }
        this.store = store;
        this.horizon = horizon;
    }

    /**
     * Places an article and keeps it. If the index holds an article of this id, this one replaces it.
     *
     * <p>A revision that is like no copy opens a story of its own, also if the article had opened one before that still
     * has copies; the new story's id is then the article's with the text's hash behind it.
     */
    public Placement place(String articleId, StorySignature signature, Instant at) {
        return place(articleId, signature, at, false);
    }

    /**
     * Places an article as {@link #place(String, StorySignature, Instant)} does.
     *
     * @param taken whether there is a story of the article's id that others are in, of which the index may hold none any
     *              more: then this article cannot open another one of that id
     */
    public Placement place(String articleId, StorySignature signature, Instant at, boolean taken) {
        store.remove(articleId);
        Placement placement = closest(signature, at)
                .map(copy -> copy.placement(signature))
                .orElseGet(() -> Placement.first(
                        taken || store.membersOf(articleId) > 0 ? articleId + '~' + signature.exactHex() : articleId));
        store.put(new IndexedArticle(articleId, placement.storyId(), at, signature));
        return placement;
    }

    /** Takes back an article: no later one becomes a copy of it. False if the index does not hold it. */
    public boolean remove(String articleId) {
        return store.remove(articleId).isPresent();
    }

    /** Frees what no article with an event time of {@code earliest} or later can be a copy of. */
    public void forget(Instant earliest) {
        store.forgetBefore(earliest.minus(horizon));
    }

    private record Copy(IndexedArticle article, Resemblance resemblance) {

        static final Comparator<Copy> CLOSEST_FIRST = Comparator.comparingDouble(
                        (Copy copy) -> -copy.resemblance.containment())
                .thenComparingDouble(copy -> -copy.resemblance.jaccard())
                .thenComparing(copy -> copy.article.at())
                .thenComparing(copy -> copy.article.articleId());

        Placement placement(StorySignature signature) {
            Kinship kinship = article.signature().sameText(signature) ? Kinship.EXACT : Kinship.NEAR;
            return new Placement(
                    article.storyId(), kinship, article.articleId(), resemblance.jaccard(), resemblance.containment());
        }
    }

    private Optional<Copy> closest(StorySignature signature, Instant at) {
        List<Copy> compared = candidates(signature, at).stream()
                .map(article -> new Copy(article, Resemblance.between(signature, article.signature())))
                .sorted(Copy.CLOSEST_FIRST)
                .toList();
        return compared.stream()
                .filter(copy -> isCopy(signature, copy))
                .filter(copy -> belongs(signature, copy, compared))
                .findFirst();
    }

    private List<IndexedArticle> candidates(StorySignature signature, Instant at) {
        Map<Long, Candidate> found = new HashMap<>();
        long[] keys = signature.searchKeys();
        for (long key : keys) {
            List<Long> numbers = store.withKey(key, at.minus(horizon), at.plus(horizon));
            for (long number : numbers) {
                found.merge(number, new Candidate(number, 1, 1.0 / numbers.size()), Candidate::plus);
            }
        }
        List<Candidate> rarestFirst = found.values().stream()
                .filter(candidate ->
                        candidate.isRare() || candidate.sharedKeys >= Math.min(ENOUGH_SHARED_KEYS, keys.length))
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
     * @param sharedKeys keys that it shares
     * @param rarity     sum over these keys of one divided by how many articles have the key: what many share, such as an
     *                   outlet's boilerplate or the sentences of a form, says little
     */
    private record Candidate(long number, int sharedKeys, double rarity) {

        static final Comparator<Candidate> RAREST_FIRST = Comparator.comparingDouble(
                        (Candidate candidate) -> -candidate.rarity)
                .thenComparingLong(Candidate::number);

        boolean isRare() {
            return rarity >= ENOUGH_RARITY;
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
        return resemblance.containment() >= ENOUGH_IF_LONG + shortness * (ENOUGH_IF_SHORT - ENOUGH_IF_LONG);
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
        long alike = members.stream()
                .map(IndexedArticle::signature)
                .filter(member -> sharesEnough(signature, member, Resemblance.between(signature, member)))
                .count();
        return 2 * alike > members.size();
    }
}
