package org.lodewire.subscriptions.endpoint;

import java.net.URI;
import java.util.Map;
import java.util.Set;

/**
 * A request that delivers a notification: a POST.
 *
 * @param url         where to
 * @param contentType of the body
 * @param headers     more headers
 * @param body        text, sent as UTF-8
 * @param secrets     texts that nobody may see who reads what came of it
 */
record EndpointRequest(URI url, String contentType, Map<String, String> headers, String body, Set<String> secrets) {

    private static final int SHORTEST = 4;
    private static final String HIDDEN = "***";

    /** A text without the secrets and without the path of the address, which may be one: receivers repeat what they get. */
    String hideSecrets(String text) {
        String hidden = text;
        for (String secret : secrets) {
            hidden = secret.isBlank() ? hidden : hidden.replace(secret, HIDDEN);
        }
        String path = url.getRawPath();
        return path == null || path.length() < SHORTEST ? hidden : hidden.replace(path, HIDDEN);
    }

    /** Without what may be secret. */
    @Override
    public String toString() {
        return "POST to " + url.getHost();
    }
}
