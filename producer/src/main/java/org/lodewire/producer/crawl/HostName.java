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
        return withoutWww(url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort()));
    }

    /**
     * The host of a URL, without the cost of parsing it.
     *
     * @param url in the form that {@link org.lodewire.producer.fetch.WebUrl} gives it
     */
    static String of(String url) {
        int from = url.indexOf("://") + 3;
        int end = from;
        while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        return withoutWww(url.substring(from, end));
    }

    private static String withoutWww(String name) {
        boolean site = name.startsWith(WWW) && name.indexOf('.', WWW.length()) > 0;
        return site ? name.substring(WWW.length()) : name;
    }
}
