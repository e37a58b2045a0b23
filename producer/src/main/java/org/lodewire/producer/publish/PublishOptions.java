package org.lodewire.producer.publish;

import org.lodewire.producer.article.SizeLimit;
import org.lodewire.producer.article.TimePolicy;

/**
 * How articles are published.
 *
 * @param time      which time is their event time
 * @param split     into how many keys the articles of a source are split, from 1; a source's articles are in order only
 *                  within a key
 * @param limit     how large they may be
 * @param leaveOpen whether, at the end, the last step of the windows is left open because more articles will follow
 */
public record PublishOptions(TimePolicy time, int split, SizeLimit limit, boolean leaveOpen) {

    /** By publication, one key a source, the usual size limit, the windows finished at the end. */
    public static final PublishOptions DEFAULT = new PublishOptions(TimePolicy.PUBLISHED, 1, SizeLimit.DEFAULT, false);

    private static final int MOST_KEYS = 1000;

    /** Checks the range. */
    public PublishOptions {
        if (split < 1 || split > MOST_KEYS) {
            throw new IllegalArgumentException("A source is split into 1 to " + MOST_KEYS + " keys, not " + split);
        }
    }
}
