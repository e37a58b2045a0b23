package org.lodewire.analysis.trends;

import java.time.Instant;
import java.util.List;
import org.lodewire.analysis.counting.Tally;
import org.lodewire.analysis.counting.WindowResult;
import org.lodewire.analysis.counting.WindowedKey;
import org.lodewire.analysis.trends.Labels.Label;
import org.lodewire.analysis.trends.Ranking.Ranked;
import org.lodewire.analysis.trends.Ranking.Rising;
import org.lodewire.schemas.EntityCount;
import org.lodewire.schemas.EntityTrends;
import org.lodewire.schemas.MentionedEntity;
import org.lodewire.schemas.RisingEntity;
import org.lodewire.schemas.time.CountWindow;

/** The records that the trends stage puts out, made by constructors: builders copy and check each of them again. */
public final class TrendRecords {

    private final Labels labels;

    public TrendRecords(Labels labels) {
        this.labels = labels;
    }

    public EntityCount count(WindowedKey of, WindowResult count) {
        Label label = labels.of(of.name());
        Instant end = Instant.ofEpochMilli(count.end());
        return new EntityCount(
                of.name(),
                label.name(),
                label.type(),
                of.window().label(),
                end.minus(of.window().length()),
                end,
                count.tally().articles(),
                count.tally().stories(),
                count.tally().mentions(),
                count.revision());
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
