package org.lodewire.subscriptions.trends;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lodewire.client.command.Table;
import org.lodewire.client.terminal.TerminalText;
import org.lodewire.schemas.EntityTrends;
import org.lodewire.schemas.MentionedEntity;
import org.lodewire.schemas.RisingEntity;

/**
 * Trends as text: a table of the most mentioned entities and one of the fastest rising. Values of the record are printed
 * without control characters and limited in length. Times are in UTC.
 */
public final class TrendsText {

    private static final int MAX_WIDTH = 48;
    private static final int WINDOW = 10;
    /** The maximum in a record that the pipeline writes. */
    private static final int LISTED = 20;

    private TrendsText() {}

    /** The tables, without a line break at their end. */
    public static String of(EntityTrends trends) {
        return "Last " + TerminalText.line(trends.getWindow(), WINDOW) + ", up to " + trends.getEnd() + "\n\n"
                + mentioned(trends.getMostMentioned()) + "\n\n" + rising(trends.getFastestRising());
    }

    private static String mentioned(List<MentionedEntity> entities) {
        Table table = new Table(MAX_WIDTH, "MOST MENTIONED", "TYPE", "STORIES", "ARTICLES", "MENTIONS");
        entities.stream()
                .limit(LISTED)
                .forEach(entity -> table.row(
                        text(entity.getName()),
                        type(entity.getType()),
                        entity.getStories(),
                        entity.getArticles(),
                        entity.getMentions()));
        return table.isEmpty() ? "No entities." : lines(table);
    }

    private static String rising(List<RisingEntity> entities) {
        Table table = new Table(MAX_WIDTH, "FASTEST RISING", "TYPE", "STORIES", "BEFORE", "SCORE");
        entities.stream()
                .limit(LISTED)
                .forEach(entity -> table.row(
                        text(entity.getName()),
                        type(entity.getType()),
                        entity.getStories(),
                        entity.getBefore(),
                        String.format(Locale.ROOT, "%.1f", entity.getScore())));
        return table.isEmpty() ? "No rising entities." : lines(table);
    }

    private static String text(String text) {
        return TerminalText.line(text, MAX_WIDTH);
    }

    private static String type(Enum<?> type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    private static String lines(Table table) {
        return table.toString().lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
    }
}
