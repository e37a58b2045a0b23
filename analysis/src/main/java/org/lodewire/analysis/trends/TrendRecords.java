package org.lodewire.analysis.trends;

import java.time.Instant;
import java.util.List;
import org.lodewire.analysis.counting.Tally;
import org.lodewire.analysis.counting.WindowResult;
import org.lodewire.analysis.counting.WindowedKey;
import org.lodewire.analysis.trends.Ranking.Ranked;
import org.lodewire.analysis.trends.Ranking.Rising;
import org.lodewire.schemas.EntityCount;
import org.lodewire.schemas.EntityTrends;
import org.lodewire.schemas.MentionedEntity;
import org.lodewire.schemas.RisingEntity;
import org.lodewire.schemas.time.CountWindow;

/** Builds the output records of the trends stage. It uses constructors, as Avro's builders copy and check every field. */
public final class TrendRecords {

    private final Labels labels;

    public TrendRecords(Labels labels) {
        this.labels = labels;
    }

    public EntityCount count(WindowedKey key, WindowResult result) {
        Label label = labels.of(key.name());
        Instant end = Instant.ofEpochMilli(result.end());
        return new EntityCount(
                key.name(),
                label.name(),
                label.type(),
                key.window().label(),
                end.minus(key.window().length()),
                end,
                result.tally().articles(),
                result.tally().stories(),
                result.tally().mentions(),
                result.revision());
    }

    public EntityTrends trends(CountWindow window, long end, List<Ranked> mostMentioned, List<Rising> fastestRising) {
        return new EntityTrends(
                window.label(),
                Instant.ofEpochMilli(end - window.lengthMillis()),
                Instant.ofEpochMilli(end),
                mostMentioned.stream().map(this::mentioned).toList(),
                fastestRising.stream().map(this::rising).toList());
    }

    private MentionedEntity mentioned(Ranked ranked) {
        Label label = labels.of(ranked.entity());
        Tally tally = ranked.tally();
        return new MentionedEntity(
                ranked.entity(), label.name(), label.type(), tally.articles(), tally.stories(), tally.mentions());
    }

    private RisingEntity rising(Rising rising) {
        Label label = labels.of(rising.now().entity());
        Tally tally = rising.now().tally();
        return new RisingEntity(
                rising.now().entity(),
                label.name(),
                label.type(),
                tally.articles(),
                tally.stories(),
                tally.mentions(),
                rising.before(),
                rising.score());
    }
}
