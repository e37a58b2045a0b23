package org.lodewire.cli.tour;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.command.Table;
import org.lodewire.client.terminal.TerminalText;
import org.lodewire.schemas.ArticleEntities;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.Entity;
import org.lodewire.schemas.RejectedArticle;
import org.lodewire.schemas.StoryMembership;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.subscriptions.alerts.AlertText;
import org.lodewire.subscriptions.alerts.RaisedAlerts;
import org.lodewire.subscriptions.counts.CountTable;
import org.lodewire.subscriptions.counts.CountView;

/**
 * The results of the pipeline, as text for people.
 *
 * @param asOf event time of the last article; counts are those of the end of its step
 */
public record TourReport(
        List<CleanArticle> articles,
        List<ArticleEntities> entities,
        List<StoryMembership> stories,
        List<RejectedArticle> rejected,
        List<TopicCount> counts,
        List<TopicAlert> alerts,
        List<TopicDefinition> definitions,
        Instant asOf) {

    private static final int MAX_WIDTH = 72;
    private static final int ENTITIES_SHOWN = 12;

    /** The report, without a line break at its end. */
    public String text() {
        return Stream.of(
                        heading("Articles"),
                        articleBlocks(),
                        rejections(),
                        heading("Counts, as of " + asOf.truncatedTo(ChronoUnit.SECONDS)),
                        countTable(),
                        heading("Alerts"),
                        alertBlocks())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String heading(String text) {
        return "\n" + text + "\n" + "-".repeat(text.length());
    }

    private String articleBlocks() {
        Map<String, ArticleEntities> found = entities.stream()
                .collect(Collectors.toMap(ArticleEntities::getArticleId, Function.identity(), (old, now) -> now));
        return articles.stream()
                .sorted(Comparator.comparing(
                        (CleanArticle article) -> article.getTime().getEvent()))
                .map(article -> block(article, found.get(article.getId())))
                .collect(Collectors.joining("\n\n"));
    }

    private String block(CleanArticle article, @Nullable ArticleEntities found) {
        String title = article.getTitle() != null ? article.getTitle() : "(no title) " + article.getText();
        Table table = new Table(MAX_WIDTH, "source", TerminalText.line(article.getSource(), MAX_WIDTH));
        table.row(
                "time",
                article.getTime().getEvent().truncatedTo(ChronoUnit.SECONDS) + ", "
                        + article.getTime().getBasis().name().toLowerCase(Locale.ROOT));
        table.row(
                "text",
                String.format(
                        Locale.ROOT,
                        "%,d characters kept, %,d removed%s",
                        article.getKeptCharacters(),
                        article.getRemovedCharacters(),
                        reasons(article)));
        table.row("story", story(article));
        table.row(
                "entities",
                found == null
                        ? ""
                        : found.getEntities().stream()
                                        .limit(ENTITIES_SHOWN)
                                        .map(TourReport::entity)
                                        .collect(Collectors.joining(", "))
                                + (found.getEntities().size() > ENTITIES_SHOWN
                                        ? " and " + (found.getEntities().size() - ENTITIES_SHOWN) + " more"
                                        : ""));
        return TerminalText.line(title, 100) + "\n"
                + table.toString()
                        .lines()
                        .map(line -> "  " + line.stripTrailing())
                        .collect(Collectors.joining("\n"));
    }

    private static String reasons(CleanArticle article) {
        return article.getRemoved().isEmpty()
                ? ""
                : article.getRemoved().stream()
                        .map(removed -> removed.getReason())
                        .distinct()
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    private String story(CleanArticle article) {
        return stories.stream()
                .filter(story -> story.getArticleId().equals(article.getId()))
                .map(story -> story.getCopyOf() == null ? "of its own" : "copy of " + story.getCopyOf())
                .reduce("", (old, now) -> now);
    }

    private static String entity(Entity entity) {
        String id = entity.getWikidataId() == null ? "" : " " + entity.getWikidataId();
        return TerminalText.line(entity.getName(), MAX_WIDTH)
                + id
                + (entity.getCount() > 1 ? " ×" + entity.getCount() : "");
    }

    private String rejections() {
        if (rejected.isEmpty()) {
            return "";
        }
        Table table = new Table(MAX_WIDTH, "REJECTED", "WHY");
        rejected.forEach(article -> table.row(article.getLocation(), article.getDetail()));
        return "\n" + table;
    }

    private String countTable() {
        CountView view = CountView.asOf(asOf);
        counts.forEach(view::take);
        List<TopicCount> held = view.counts();
        String silent = definitions.stream()
                .map(TopicDefinition::getId)
                .filter(id -> held.stream().noneMatch(count -> count.getTopic().equals(id)))
                .collect(Collectors.joining(", "));
        return CountTable.of(held) + (silent.isEmpty() ? "" : "\nNot mentioned: " + silent);
    }

    private String alertBlocks() {
        RaisedAlerts current = new RaisedAlerts();
        alerts.forEach(current::take);
        List<TopicAlert> raised = current.newestFirst();
        return raised.isEmpty() ? "None." : raised.stream().map(AlertText::of).collect(Collectors.joining("\n\n"));
    }
}
