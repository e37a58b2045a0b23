package org.lodewire.subscriptions.endpoint;

import java.net.URI;
import java.util.Map;

/**
 * A request that delivers a notification: a POST.
 *
 * @param url         where to
 * @param contentType of the body
 * @param headers     more headers
 * @param body        text, sent as UTF-8
 */
record EndpointRequest(URI url, String contentType, Map<String, String> headers, String body) {

    /** Without what may be secret. */
    @Override
    public String toString() {
        return "POST to " + url.getHost();
    }
}
