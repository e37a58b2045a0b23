package org.lodewire.subscriptions.page.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lodewire.schemas.EntityTrends;
import org.lodewire.schemas.EntityType;
import org.lodewire.schemas.text.DisplayText;
import org.lodewire.subscriptions.view.NewsView;

/**
 * The entities that rise, or where none does the most mentioned ones.
 *
 * @param title    what they are
 * @param entities the entities, in order
 */
public record RisingEntities(String title, List<Item> entities) {

    private static final List<String> WINDOWS = List.of("1h", "24h");
    private static final int LISTED = 12;
    private static final int NAME = 60;

    /**
     * An entity.
     *
     * @param name    its name
     * @param type    its type, in words
     * @param query   a query that finds its articles
     * @param stories number of stories
     * @param change  difference to the window before, with its sign; empty if it does not rise
     */
    public record Item(String name, String type, String query, String stories, String change) {

        private static Item of(String entity, String name, EntityType type, long stories, String change) {
            boolean hasId = entity.length() > 1
                    && entity.charAt(0) == 'Q'
                    && entity.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
            String shown = DisplayText.line(name, NAME);
            return new Item(
                    shown,
                    AlertItem.words(type.name()),
                    hasId ? "entity:" + entity : "\"" + shown.replace('"', ' ').replace('\\', ' ') + "\"",
                    Numbers.whole(stories),
                    change);
        }
    }

    public RisingEntities {
        entities = List.copyOf(entities);
    }

    /** Those that a view knows: of the shortest window in which there are any. */
    public static RisingEntities of(NewsView view) {
        List<EntityTrends> trends = WINDOWS.stream()
                .map(view.trends()::get)
                .flatMap(Optional::stream)
                .toList();
        return Stream.concat(
                        trends.stream().map(RisingEntities::rising),
                        trends.stream().map(RisingEntities::most))
                .filter(each -> !each.entities().isEmpty())
                .findFirst()
                .orElse(new RisingEntities("Entities", List.of()));
    }

    private static RisingEntities rising(EntityTrends trends) {
        return new RisingEntities(
                "Rising entities, stories in " + DisplayText.line(trends.getWindow(), NAME),
                trends.getFastestRising().stream()
                        .limit(LISTED)
                        .map(each -> Item.of(
                                each.getEntity(),
                                each.getName(),
                                each.getType(),
                                each.getStories(),
                                Numbers.signed(each.getStories() - each.getBefore())))
                        .toList());
    }

    private static RisingEntities most(EntityTrends trends) {
        return new RisingEntities(
                "Most mentioned entities, stories in " + DisplayText.line(trends.getWindow(), NAME),
                trends.getMostMentioned().stream()
                        .limit(LISTED)
                        .map(each -> Item.of(each.getEntity(), each.getName(), each.getType(), each.getStories(), ""))
                        .toList());
    }
}
