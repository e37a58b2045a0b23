package org.lodewire.streams.trends;

import java.time.Instant;
import java.util.List;
import org.lodewire.catalogue.CountWindow;
import org.lodewire.schemas.EntityCount;
import org.lodewire.schemas.EntityTrends;
import org.lodewire.schemas.MentionedEntity;
import org.lodewire.schemas.RisingEntity;
import org.lodewire.streams.rolling.EndedCount;
import org.lodewire.streams.rolling.NameWindow;
import org.lodewire.streams.rolling.Tally;
import org.lodewire.streams.trends.Labels.Label;
import org.lodewire.streams.trends.Ranking.Ranked;
import org.lodewire.streams.trends.Ranking.Rising;

/** The records that the trends stage puts out. */
final class TrendRecords {

    private final Labels labels;

    TrendRecords(Labels labels) {
        this.labels = labels;
    }

    EntityCount count(NameWindow of, EndedCount count) {
        Label label = labels.of(of.name());
        Instant end = Instant.ofEpochMilli(count.end());
        return EntityCount.newBuilder()
                .setEntity(of.name())
                .setName(label.name())
                .setType(label.type())
                .setWindow(of.window().label())
                .setStart(end.minus(of.window().length()))
                .setEnd(end)
                .setArticles(count.tally().articles())
                .setStories(count.tally().stories())
                .setMentions(count.tally().mentions())
                .setRevision(count.revision())
                .build();
    }

    EntityTrends trends(CountWindow window, long end, List<Ranked> mostMentioned, List<Rising> fastestRising) {
        return EntityTrends.newBuilder()
                .setWindow(window.label())
                .setStart(Instant.ofEpochMilli(end - window.lengthMillis()))
                .setEnd(Instant.ofEpochMilli(end))
                .setMostMentioned(mostMentioned.stream().map(this::mentioned).toList())
                .setFastestRising(fastestRising.stream().map(this::rising).toList())
                .build();
    }

    private MentionedEntity mentioned(Ranked ranked) {
        Label label = labels.of(ranked.entity());
        Tally tally = ranked.tally();
        return new MentionedEntity(ranked.entity(), label.name(), label.type(), tally.articles(), tally.stories(),
                tally.mentions());
    }

    private RisingEntity rising(Rising rising) {
        Label label = labels.of(rising.now().entity());
        Tally tally = rising.now().tally();
        return new RisingEntity(rising.now().entity(), label.name(), label.type(), tally.articles(), tally.stories(),
                tally.mentions(), rising.before(), rising.score());
    }
}
