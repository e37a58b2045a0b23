package org.lodewire.subscriptions.unsubscribe;

import java.net.URI;
import java.net.URISyntaxException;
import org.lodewire.client.http.Loopback;

/**
 * The links of tokens, at a server that {@link UnsubscribeRoutes} serves. Immutable.
 *
 * @param base   how the server is reached from outside, without a slash at the end
 * @param tokens for the links
 */
public record UnsubscribeLinks(String base, UnsubscribeTokens tokens) {

    /**
     * The links at a public address.
     *
     * @throws IllegalArgumentException if it is no https URL (http for this machine), or has a user, query or fragment
     */
    public static UnsubscribeLinks at(String publicUrl, UnsubscribeTokens tokens) {
        try {
            URI url = new URI(publicUrl);
            boolean secure = "https".equals(url.getScheme())
                    || "http".equals(url.getScheme()) && Loopback.isNamedBy(url.getRawAuthority());
            if (secure
                    && url.getHost() != null
                    && url.getRawUserInfo() == null
                    && url.getRawQuery() == null
                    && url.getRawFragment() == null) {
                return new UnsubscribeLinks(
                        publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl, tokens);
            }
        } catch (URISyntaxException e) {
            // Said below.
        }
        throw new IllegalArgumentException("must be an https URL such as https://news.example.org");
    }

    /** The link of a recipient. */
    public String link(String subscription, String recipient) {
        return base + UnsubscribeRoutes.PATH + tokens.token(subscription, recipient);
    }
}
