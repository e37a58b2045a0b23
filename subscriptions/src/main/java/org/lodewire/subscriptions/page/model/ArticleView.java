package org.lodewire.subscriptions.page.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.topics.MatchedSpan;
import org.lodewire.schemas.ArticleEntities;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.Entity;
import org.lodewire.schemas.Field;
import org.lodewire.schemas.Span;
import org.lodewire.schemas.StoryMembership;
import org.lodewire.schemas.TimeBasis;
import org.lodewire.schemas.text.DisplayText;
import org.lodewire.subscriptions.search.ArticleParts;

/**
 * An article as the pipeline has it: what was kept, what was removed, and what was found in it.
 *
 * @param id         its id
 * @param title      its title
 * @param source     its source
 * @param author     its byline; empty if there is none
 * @param url        where it is; null if that is no web page
 * @param language   a BCP 47 tag; empty if it is unknown
 * @param at         its event time
 * @param basis      how that was determined, in words
 * @param notes      what limits the text, in words
 * @param paragraphs the text that was kept, with the mentions of topics marked
 * @param removed    what was removed, in reading order
 * @param sizes      how much was kept and removed, in words
 * @param entities   what it is about, most central first
 * @param topics     the topics that it mentions
 * @param story      id of its story; null if it has none yet
 * @param kinship    how it belongs to that, in words
 */
public record ArticleView(
        String id,
        String title,
        String source,
        String author,
        @Nullable String url,
        String language,
        Moment at,
        String basis,
        List<String> notes,
        List<Marked> paragraphs,
        List<Removed> removed,
        String sizes,
        List<Entities> entities,
        List<String> topics,
        @Nullable String story,
        String kinship) {

    private static final int NAME = 200;
    private static final int TITLE = 500;
    private static final int ENTITIES = 40;

    /**
     * A line that is not in the text.
     *
     * @param reason why
     * @param text   its beginning
     * @param size   its length, in words
     */
    public record Removed(String reason, String text, String size) {}

    /**
     * An entity.
     *
     * @param name  its name
     * @param type  its type, in words
     * @param id    its id; empty if it has none
     * @param count number of mentions
     */
    public record Entities(String name, String type, String id, int count) {

        private static Entities of(Entity entity) {
            return new Entities(
                    DisplayText.line(entity.getName(), NAME),
                    AlertItem.words(entity.getType().name()),
                    DisplayText.line(entity.getWikidataId(), NAME),
                    entity.getCount());
        }
    }

    /** An article; empty if its text is not there. */
    static Optional<ArticleView> of(ArticleParts parts, Instant now) {
        return Optional.ofNullable(parts.clean()).map(clean -> of(parts, clean, now));
    }

    private static ArticleView of(ArticleParts parts, CleanArticle clean, Instant now) {
        StoryMembership story = parts.story();
        String title = DisplayText.line(clean.getTitle(), TITLE);
        return new ArticleView(
                parts.id(),
                title.isEmpty() ? "Untitled article" : title,
                DisplayText.line(clean.getSource(), NAME),
                DisplayText.line(clean.getAuthor(), NAME),
                SafeLink.of(clean.getUrl()),
                DisplayText.line(clean.getLanguage(), NAME),
                Moment.of(clean.getTime().getEvent(), now),
                basis(clean.getTime()),
                notes(clean),
                paragraphs(clean.getText(), marks(parts, clean)),
                clean.getRemoved().stream()
                        .map(block -> new Removed(
                                DisplayText.line(block.getReason(), NAME),
                                DisplayText.line(block.getText(), NAME),
                                Numbers.of(block.getCharacters(), "character", "characters")))
                        .toList(),
                Numbers.of(clean.getKeptCharacters(), "character", "characters") + " kept, "
                        + Numbers.whole(clean.getRemovedCharacters()) + " removed",
                parts.currentEntities().map(ArticleEntities::getEntities).orElse(List.of()).stream()
                        .limit(ENTITIES)
                        .map(Entities::of)
                        .toList(),
                List.copyOf(parts.mentions().keySet()),
                story == null ? null : story.getStoryId(),
                story == null ? "" : kinship(story));
    }

    private static String basis(ArticleTime time) {
        String basis = time.getBasis() == TimeBasis.PUBLISHED ? "when it was published" : "when it was first seen";
        return switch (time.getClamp()) {
            case NONE -> basis;
            case FUTURE -> basis + "; the date that it states is in the future";
            case ZONE -> basis + "; the date that it states has an impossible offset from UTC";
            case IMPLAUSIBLE -> basis + "; the date that it states is implausible";
        };
    }

    private static List<String> notes(CleanArticle clean) {
        List<String> notes = new ArrayList<>();
        clean.getQuality()
                .forEach(flag -> notes.add(
                        switch (flag) {
                            case PREVIEW -> "Only a preview: the text ends at a paywall or log-in";
                            case SHORT -> "Too short to judge";
                            case NOT_PROSE -> "A listing, table or ticker";
                            case UNREADABLE -> "Its characters could not be decoded; what cannot be read was removed";
                            case OTHER -> "Of limited quality";
                        }));
        if (clean.getRevises()) {
            notes.add("Revised: it replaces what an earlier version contributed");
        }
        return notes;
    }

    private static String kinship(StoryMembership story) {
        return switch (story.getKinship()) {
            case FIRST -> "the first article of its story";
            case EXACT -> "the same text as another article of its story";
            case NEAR -> "a near-duplicate of another article of its story";
            case OTHER -> "an article of its story";
        };
    }

    /** The mentions of all topics in the text, without overlaps. */
    private static List<MatchedSpan> marks(ArticleParts parts, CleanArticle clean) {
        List<Span> ranges = new ArrayList<>();
        parts.mentions().values().forEach(mention -> ranges.addAll(mention.getSpans()));
        ranges.sort(Comparator.comparingInt(Span::getStart).thenComparingInt(Span::getEnd));
        return Excerpt.spans(clean.getText(), Field.BODY, ranges);
    }

    private static List<Marked> paragraphs(String text, List<MatchedSpan> marks) {
        List<Marked> paragraphs = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int line = text.indexOf('\n', start);
            int end = line < 0 ? text.length() : line;
            int from = start;
            List<MatchedSpan> inside = marks.stream()
                    .filter(mark -> mark.start() >= from && mark.end() <= end)
                    .map(mark -> new MatchedSpan(mark.field(), mark.start() - from, mark.end() - from))
                    .toList();
            Marked paragraph = Marked.of(text.substring(start, end), inside);
            if (!paragraph.isEmpty()) {
                paragraphs.add(paragraph);
            }
            start = end + 1;
        }
        return paragraphs;
    }
}
