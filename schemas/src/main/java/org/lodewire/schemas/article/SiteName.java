package org.lodewire.schemas.article;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The name of a site without the labels for a form of its pages: {@code www.}, {@code m.}, {@code mobile.} and {@code amp.}.
 * Such a label is part of the name where what follows it is no site of its own, as in {@code mobile.de}, {@code amp.co.uk}
 * and {@code m.blogspot.com}.
 */
final class SiteName {

    private static final Set<String> FORMS = Set.of("www", "m", "mobile", "amp");

    /** Labels under which many countries register names, as in {@code co.uk}. */
    private static final Set<String> SHARED = Set.of(
            "ac", "asso", "co", "com", "ed", "edu", "gen", "go", "gob", "gouv", "gov", "govt", "gub", "id", "in",
            "info", "ltd", "me", "mil", "ne", "net", "nhs", "nic", "nom", "or", "org", "plc", "pp", "sch", "school",
            "web");

    /** Sites that give each of their authors a name of its own. */
    private static final Set<String> HOSTS = Set.of(
            "appspot.com",
            "blog.com",
            "blogs.com",
            "blogspot.com",
            "cloudfront.net",
            "firebaseapp.com",
            "ghost.io",
            "github.io",
            "gitlab.io",
            "hatenablog.com",
            "herokuapp.com",
            "livejournal.com",
            "medium.com",
            "netlify.app",
            "over-blog.com",
            "pages.dev",
            "squarespace.com",
            "substack.com",
            "tumblr.com",
            "typepad.com",
            "vercel.app",
            "web.app",
            "webflow.io",
            "weebly.com",
            "wixsite.com",
            "wordpress.com",
            "workers.dev");

    private SiteName() {}

    /** The name without the labels for forms, also without {@code m.} after the first label, as in {@code en.m.a.example}. */
    static String of(String host) {
        List<String> labels = Arrays.asList(host.split("\\."));
        int start = 0;
        while (start < labels.size() && FORMS.contains(labels.get(start)) && isSite(labels, start + 1)) {
            start++;
        }
        boolean second = start + 1 < labels.size() && labels.get(start + 1).equals("m") && isSite(labels, start + 2);
        String rest = String.join(".", labels.subList(second ? start + 2 : start, labels.size()));
        return second ? labels.get(start) + '.' + rest : rest;
    }

    private static boolean isSite(List<String> labels, int start) {
        int count = labels.size() - start;
        if (count < 2 || labels.get(labels.size() - 1).chars().allMatch(Character::isDigit)) {
            return false;
        }
        String first = labels.get(start);
        String top = labels.get(labels.size() - 1);
        boolean shared = count == 2 && top.length() == 2 && SHARED.contains(first);
        boolean blogs = count <= 3 && first.equals("blogspot");
        return !shared && !blogs && !(count == 2 && HOSTS.contains(first + '.' + top));
    }
}
