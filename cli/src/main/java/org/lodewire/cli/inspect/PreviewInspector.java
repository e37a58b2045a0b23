package org.lodewire.cli.inspect;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.Admission;
import org.lodewire.analysis.clean.CleanRecords;
import org.lodewire.analysis.clean.CleanedText;
import org.lodewire.analysis.clean.ContentHash;
import org.lodewire.analysis.clean.RejectionCause;
import org.lodewire.analysis.clean.time.StatedTime;
import org.lodewire.analysis.preview.CorpusPreview;
import org.lodewire.analysis.preview.PreviewedArticle;
import org.lodewire.producer.article.Arrival;
import org.lodewire.producer.article.Article;
import org.lodewire.producer.article.Rejection;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.producer.article.Withdrawal;
import org.lodewire.producer.publish.ContentCheck;
import org.lodewire.producer.publish.Records;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.Origin;
import org.lodewire.schemas.RawArticle;
import org.lodewire.schemas.TimeBasis;

/**
 * Cleans rows and adds them to a preview, in order of arrival, as a producer and the clean stage would process them: with the
 * same ids, times, cuts and rejections. Makes no rows of output. An article without a usable date has the latest time of those
 * before it.
 */
public final class PreviewInspector implements Inspector {

    private static final ArticleRows ROWS = new ArticleRows(SizeLimit.DEFAULT);
    private static final Origin NO_ORIGIN = new Origin(0, 0L);

    private final CleanInspector cleaner;
    private final CorpusPreview preview;
    private final ContentCheck content = new ContentCheck(SizeLimit.DEFAULT);
    private final Admission admission;
    private Instant clock = Instant.EPOCH;

    /**
     * An inspector for one preview.
     *
     * @param preview      receives the articles
     * @param sourceMemory half-life of the memory for the lines of each source; zero for no memory
     * @param grace        how late an article may be
     */
    public PreviewInspector(CorpusPreview preview, Duration sourceMemory, Duration grace) {
        this.cleaner = new CleanInspector(sourceMemory, false);
        this.preview = preview;
        this.admission = new Admission(SizeLimit.DEFAULT.content(), grace);
    }

    @Override
    public RowFormat format() {
        return ROWS;
    }

    @Override
    public List<? extends Record> inspect(Row row) throws BadRowException {
        @Nullable Arrival arrival = row.arrival();
        if (arrival instanceof Withdrawal withdrawal) {
            advance(Records.firstSeen(withdrawal, Instant.now()).getTime());
            preview.withdraw(withdrawal.articleId(), withdrawal.source(), clock);
        } else if (arrival instanceof Article article) {
            Optional<Rejection> rejected = content.check(article);
            if (rejected.isPresent()) {
                throw new BadRowException("is no article: " + rejected.get().detail());
            }
            add(row, Records.firstSeen(article, Instant.now()));
        } else {
            throw new BadRowException("is no row of an article: a preview takes files of rows, .ndjson or .jsonl");
        }
        return List.of();
    }

    private void add(Row row, RawArticle raw) throws BadRowException {
        advance(raw.getTime());
        CleanedText text = cleaner.clean(row, raw.getSource(), clock).text();
        Optional<RejectionCause> unusable = admission.checkText(text);
        if (unusable.isPresent()) {
            return;
        }
        ArticleTime given =
                ArticleTime.newBuilder(raw.getTime()).setClock(clock).build();
        ArticleTime time = StatedTime.of(given, text.published());
        CleanArticle article = CleanRecords.article(raw, text, time, NO_ORIGIN, ContentHash.of(raw), false);
        preview.add(new PreviewedArticle(
                article.getId(),
                article.getContentHash(),
                article.getSource(),
                article.getLanguage(),
                article.getTitle(),
                article.getText(),
                time.getBasis() == TimeBasis.PUBLISHED ? time.getEvent() : clock,
                clock));
    }

    private void advance(ArticleTime time) {
        boolean moves =
                time.getBasis() == TimeBasis.PUBLISHED && time.getEvent().isAfter(clock);
        clock = moves ? time.getEvent() : clock;
    }
}
