package org.lodewire.subscriptions.serve;

import java.util.Optional;
import org.lodewire.analysis.subscriptions.SecretAccess;
import org.lodewire.subscriptions.server.ServerSettings;
import org.lodewire.subscriptions.unsubscribe.UnsubscribeTokens;

/**
 * How everything that is served runs.
 *
 * @param server      the server
 * @param search      search, previews and backfills
 * @param unsubscribe with the secret that signs the links of mails; empty to answer none
 * @param secrets     to which secrets subscriptions may refer, as what delivers them has it
 */
public record ServiceSettings(
        ServerSettings server, SearchSettings search, Optional<UnsubscribeTokens> unsubscribe, SecretAccess secrets) {

    /** Settings with the defaults of search, which answer no links of mails. */
    public static ServiceSettings of(ServerSettings server) {
        return new ServiceSettings(server, SearchSettings.defaults(), Optional.empty(), SecretAccess.DEFAULT);
    }

    /** These settings with links of mails that are answered. */
    public ServiceSettings with(Optional<UnsubscribeTokens> tokens) {
        return new ServiceSettings(server, search, tokens, secrets);
    }
}
