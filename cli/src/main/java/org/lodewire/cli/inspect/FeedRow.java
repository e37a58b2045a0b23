package org.lodewire.cli.inspect;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.feed.FeedDocument;
import org.lodewire.producer.feed.FeedEntry;
import org.lodewire.producer.feed.FeedKind;
import org.lodewire.producer.feed.FeedText;
import org.lodewire.schemas.time.Durations;
import org.lodewire.schemas.time.PublishedTime;

/**
 * The output for a feed. Its components are the fields of a row of output.
 *
 * @param interval the time between two polls that the feed wishes, such as {@code 1h}
 */
@JsonInclude(Include.NON_EMPTY)
record FeedRow(
        String file,
        FeedKind kind,
        @Nullable String title,
        @Nullable String home,
        @Nullable String self,
        List<String> hubs,
        @Nullable String language,
        @Nullable String interval,
        SortedSet<Integer> skipHours,
        SortedSet<DayOfWeek> skipDays,
        @JsonInclude(Include.ALWAYS) List<Entry> entries,
        List<String> problems) {

    /**
     * An entry.
     *
     * @param published in UTC and whole milliseconds, as in records; null if there is no time, or none that can be read
     * @param summary   a text; HTML as the feed has it
     */
    @JsonInclude(Include.NON_NULL)
    record Entry(
            String identity,
            @JsonInclude(Include.ALWAYS) @Nullable String guid,
            @JsonInclude(Include.ALWAYS) @Nullable String link,
            @JsonInclude(Include.ALWAYS) @Nullable String title,
            @Nullable String author,
            @JsonInclude(Include.ALWAYS) @Nullable String published,
            @Nullable String updated,
            @Nullable String unreadDate,
            @Nullable String language,
            @Nullable String summary,
            @Nullable String content,
            @Nullable String enclosure,
            @Nullable String problem) {

        private static Entry of(FeedEntry entry) {
            PublishedTime published = entry.published();
            return new Entry(
                    entry.identity(),
                    entry.guid(),
                    entry.link(),
                    entry.title(),
                    entry.author(),
                    time(published),
                    time(entry.updated()),
                    published != null && published.time() == null ? published.text() : null,
                    entry.language(),
                    text(entry.summary()),
                    text(entry.content()),
                    entry.enclosure(),
                    entry.problem());
        }

        private static @Nullable String time(@Nullable PublishedTime time) {
            return time == null || time.time() == null
                    ? null
                    : time.time().truncatedTo(ChronoUnit.MILLIS).toString();
        }

        private static @Nullable String text(@Nullable FeedText text) {
            return text == null ? null : text.value();
        }
    }

    static FeedRow of(String file, FeedDocument document) {
        Duration interval = document.polling().interval();
        return new FeedRow(
                file,
                document.kind(),
                document.title(),
                document.home(),
                document.self(),
                document.hubs(),
                document.language(),
                interval == null ? null : Durations.format(interval),
                new TreeSet<>(document.polling().skipHours()),
                new TreeSet<>(document.polling().skipDays()),
                document.entries().stream().map(Entry::of).toList(),
                document.problems());
    }
}
