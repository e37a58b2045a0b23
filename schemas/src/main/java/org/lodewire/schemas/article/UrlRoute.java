package org.lodewire.schemas.article;

/**
 * The fragment of a URL, if it is a route: {@code #/…} or {@code #!/…} lead to another page of an application that runs in
 * the browser. Every other fragment is a place on the same page.
 */
final class UrlRoute {

    private UrlRoute() {}

    /**
     * The canonical route.
     *
     * @param fragment what follows the number sign, perhaps nothing
     * @return the route with its number sign; empty if the fragment is no route, or that of the home page
     */
    static String canonical(String fragment) {
        String mark = fragment.startsWith("!/") ? "#!" : fragment.startsWith("/") ? "#" : "";
        if (mark.isEmpty()) {
            return "";
        }
        String route = fragment.substring(mark.length() - 1);
        int queryAt = route.indexOf('?');
        String path = PercentEncoding.canonical(queryAt < 0 ? route : route.substring(0, queryAt));
        String query = queryAt < 0 ? "" : UrlQuery.canonical(route.substring(queryAt + 1));
        return path.equals("/") && query.isEmpty() ? "" : mark + path + query;
    }
}
