package org.lodewire.producer.crawl;

import java.net.URI;

/**
 * The unit of politeness: the name of a host in lower case, without {@code www.}, with its port unless that is its scheme's.
 * Names with and without {@code www.} are one host, since one server answers for both almost always; other subdomains are
 * hosts of their own.
 */
public final class HostName {

    private static final String WWW = "www.";

    private HostName() {}

    /**
     * The host of a URL.
     *
     * @param url an absolute URL with a host, see {@link org.lodewire.producer.fetch.WebUrl}
     */
    public static String of(URI url) {
        String name = url.getHost();
        boolean site = name.startsWith(WWW) && name.indexOf('.', WWW.length()) > 0;
        return (site ? name.substring(WWW.length()) : name) + (url.getPort() < 0 ? "" : ":" + url.getPort());
    }
}
