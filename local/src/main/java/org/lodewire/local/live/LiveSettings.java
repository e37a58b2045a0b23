package org.lodewire.local.live;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.lodewire.analysis.subscriptions.SecretAccess;
import org.lodewire.local.LocalCluster;
import org.lodewire.subscriptions.unsubscribe.UnsubscribeTokens;

/**
 * How everything runs in one process.
 *
 * @param data    the folder of all data
 * @param seeds   the folder of starter topics, feeds and the corpus
 * @param ports   of broker and registry, 0 for free ones
 * @param receive the port for articles over HTTP, 0 for a free one
 * @param serve   the port of the page and the API, 0 for a free one
 * @param contact where those who run a host can reach the user; empty to poll no feeds
 * @param unsubscribe with the secret that signs the links of mails; empty to answer none
 * @param secrets to which secrets subscriptions may refer
 * @param demo    what to play instead of feeds; empty for nothing
 */
public record LiveSettings(
        Path data,
        Path seeds,
        LocalCluster.Ports ports,
        int receive,
        int serve,
        Optional<String> contact,
        Optional<UnsubscribeTokens> unsubscribe,
        SecretAccess secrets,
        Optional<Demo> demo) {

    /**
     * What a demonstration plays.
     *
     * @param perMinute articles a minute on average, over 0
     * @param past      how long a past there is at the first start, zero for none
     */
    public record Demo(double perMinute, Duration past) {}
}
