package org.lodewire.streams.clean;

import java.time.Instant;
import java.util.Optional;
import org.lodewire.analysis.clean.Admission;
import org.lodewire.analysis.clean.CleanRecords;
import org.lodewire.analysis.clean.CleanedText;
import org.lodewire.analysis.clean.Cleaner;
import org.lodewire.analysis.clean.ContentHash;
import org.lodewire.analysis.clean.RejectionCause;
import org.lodewire.analysis.clean.SeenArticles;
import org.lodewire.analysis.clean.SeenArticles.Seen;
import org.lodewire.analysis.clean.memory.LineMemory;
import org.lodewire.analysis.clean.time.StatedTime;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.RawArticle;
import org.lodewire.schemas.TimeBasis;

/** Cleans an article or a revision of one, unless it is a repeat or has to be rejected. For one thread. */
final class ArticleCleaning {

    private final Cleaner cleaner;
    private final Admission admission;
    private final SeenArticles seen;
    private final LineMemory memory;
    private final CleanClock clock;
    private final CleanOutput output;

    ArticleCleaning(
            Cleaner cleaner,
            Admission admission,
            SeenArticles seen,
            LineMemory memory,
            CleanClock clock,
            CleanOutput output) {
        this.cleaner = cleaner;
        this.admission = admission;
        this.seen = seen;
        this.memory = memory;
        this.clock = clock;
        this.output = output;
    }

    /**
     * Processes an article whose fields are valid.
     *
     * @param memoryKey under which the lines of its source are remembered
     */
    void process(RawArticle raw, String memoryKey, Submitted submitted) {
        Optional<RejectionCause> unsuitable = admission.checkSize(raw);
        if (unsuitable.isPresent()) {
            output.reject(raw, unsuitable.get());
            return;
        }
        String hash = ContentHash.of(raw);
        long sent = raw.getTime().getClock().toEpochMilli();
        Optional<Seen> before = seen.find(raw.getId(), sent);
        if (before.isPresent() && submitted.isRepeat(hash, before.get())) {
            output.repeat();
            return;
        }
        long now = clock.now(sent);
        Optional<RejectionCause> late = admission.checkTime(firstSeen(raw.getTime(), before), raw, now);
        if (late.isPresent()) {
            output.reject(raw, late.get());
            return;
        }
        CleanedText text = cleaner.clean(CleanRecords.input(raw), memory.of(memoryKey, sent));
        Optional<RejectionCause> unusable = admission.checkText(text);
        if (unusable.isPresent()) {
            output.reject(raw, unusable.get());
            return;
        }
        ArticleTime time = firstSeen(StatedTime.of(raw.getTime(), text.published()), before);
        Optional<RejectionCause> lateAsStated = admission.checkTime(time, raw, now);
        if (lateAsStated.isPresent()) {
            output.reject(raw, time, lateAsStated.get());
            return;
        }
        output.accept(CleanRecords.article(raw, text, time, output.origin(), hash, before.isPresent()));
        long event = time.getEvent().toEpochMilli();
        seen.put(raw.getId(), Seen.of(hash, raw.getSource(), event, clock.expiry(event)));
        if (before.isEmpty()) {
            memory.remember(memoryKey, text.lines(), sent);
        }
    }

    /** Returns the time of an article; that of a revision without a date is when the article was first seen. */
    private static ArticleTime firstSeen(ArticleTime time, Optional<Seen> before) {
        return before.isEmpty() || time.getBasis() == TimeBasis.PUBLISHED
                ? time
                : ArticleTime.newBuilder(time)
                        .setEvent(Instant.ofEpochMilli(before.get().event()))
                        .build();
    }
}
