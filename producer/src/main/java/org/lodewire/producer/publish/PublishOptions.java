package org.lodewire.producer.publish;

import java.time.Duration;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.producer.article.TimePolicy;

/**
 * How articles are published.
 *
 * @param time      how their event time is chosen
 * @param split     the number of keys that the articles of a source are split over, from 1; order holds only within a key
 * @param limit     how large an article may be
 * @param leaveOpen whether the last step of the windows stays open at the end, because more articles will follow
 * @param grace     how late an article may be for the pipeline: only for the report
 */
public record PublishOptions(TimePolicy time, int split, SizeLimit limit, boolean leaveOpen, Duration grace) {

    /** Time of publication, one key per source, the default size limit, and end-of-input watermarks. */
    public static final PublishOptions DEFAULT = new PublishOptions(TimePolicy.PUBLISHED, 1, SizeLimit.DEFAULT, false);

    private static final int MAX_KEYS = 1000;

    /** For a pipeline with the default grace. */
    public PublishOptions(TimePolicy time, int split, SizeLimit limit, boolean leaveOpen) {
        this(time, split, limit, leaveOpen, LateReport.DEFAULT_GRACE);
    }

    /** Checks the range. */
    public PublishOptions {
        if (split < 1 || split > MAX_KEYS) {
            throw new IllegalArgumentException("A source is split into 1 to " + MAX_KEYS + " keys, not " + split);
        }
    }
}
