package org.lodewire.subscriptions.trends;

import java.time.Instant;
import java.util.List;
import org.lodewire.schemas.EntityTrends;
import org.lodewire.schemas.EntityType;
import org.lodewire.schemas.MentionedEntity;
import org.lodewire.schemas.RisingEntity;
import org.lodewire.schemas.time.CountWindow;

/** Trends for tests. */
public final class TrendsFixture {

    private TrendsFixture() {}

    /** Trends with one entity of a name in both lists. */
    public static EntityTrends of(CountWindow window, String name) {
        Instant end = Instant.parse("2026-07-01T12:00:00Z");
        return EntityTrends.newBuilder()
                .setWindow(window.label())
                .setStart(end.minus(window.length()))
                .setEnd(end)
                .setMostMentioned(List.of(new MentionedEntity("Q1", name, EntityType.PLACE, 12L, 7L, 40L)))
                .setFastestRising(List.of(new RisingEntity("Q1", name, EntityType.PLACE, 12L, 7L, 40L, 2L, 1.58)))
                .build();
    }

    /** Trends of an hour in which nothing was mentioned. */
    public static EntityTrends none() {
        return EntityTrends.newBuilder(of(CountWindow.ONE_HOUR, "x"))
                .setMostMentioned(List.of())
                .setFastestRising(List.of())
                .build();
    }
}
