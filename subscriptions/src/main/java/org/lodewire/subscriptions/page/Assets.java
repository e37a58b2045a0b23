package org.lodewire.subscriptions.page;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.lodewire.client.http.Problem;
import org.lodewire.client.http.ProblemException;
import org.lodewire.subscriptions.server.Role;

/**
 * The scripts and styles of the page, under paths that contain a hash of all of them, so that browsers keep them for good. One
 * hash for all lets modules import each other by relative paths. Immutable.
 */
final class Assets {

    private static final List<String> OWN = List.of(
            "icon.svg",
            "page.js",
            "live.js",
            "lists.js",
            "chart.js",
            "colours.js",
            "keys.js",
            "editor.js",
            "preview.js",
            "status.js",
            "times.js",
            "session.js",
            "subscribe.js");
    private static final String HASH = "SHA-256";
    private static final int HASH_BYTES = 8;
    private static final int NOT_FOUND = 404;

    private final Map<String, Asset> assets = new TreeMap<>();
    private final String folder;

    Assets() {
        OWN.forEach(name -> add(name, name));
        add("htmx.min.js", webjar("htmx.org", "dist/htmx.min.js"));
        add("uPlot.min.js", webjar("uplot", "dist/uPlot.iife.min.js"));
        // One style sheet, since the browser draws nothing before it has all of them.
        byte[] ofChart = read(webjar("uplot", "dist/uPlot.min.css"));
        assets.put("page.css", Asset.of("page.css", concatenated(ofChart, read("page.css"))));
        folder = "/assets/" + hash() + "/";
    }

    private void add(String name, String resource) {
        assets.put(name, Asset.of(name, read(resource)));
    }

    private static byte[] concatenated(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** The resource of a file of a webjar, whose version is in its own properties. */
    private static String webjar(String name, String file) {
        Properties properties = new Properties();
        try (InputStream in = open("/META-INF/maven/org.webjars.npm/" + name + "/pom.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the version of the webjar " + name, e);
        }
        return "/META-INF/resources/webjars/" + name + "/" + properties.getProperty("version") + "/" + file;
    }

    private static byte[] read(String resource) {
        try (InputStream in = open(resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the resource " + resource, e);
        }
    }

    private static InputStream open(String resource) throws IOException {
        InputStream in = Assets.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IOException("There is no resource " + resource);
        }
        return in;
    }

    private String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance(HASH);
            assets.values().forEach(asset -> digest.update(asset.plain()));
            return HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + HASH, e);
        }
    }

    /** The folder of all assets, with a slash at its end. */
    String folder() {
        return folder;
    }

    void addTo(Javalin server) {
        server.get(folder + "{name}", this::send, Role.ANYONE);
    }

    private void send(Context context) {
        Asset asset = assets.get(context.pathParam("name"));
        if (asset == null) {
            throw new ProblemException(new Problem(NOT_FOUND, "There is no such file; load the page again."));
        }
        context.header(Header.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .header(Header.VARY, "Accept-Encoding");
        String accepted = context.header(Header.ACCEPT_ENCODING);
        boolean zip = accepted != null && accepted.contains("gzip");
        if (zip) {
            context.header(Header.CONTENT_ENCODING, "gzip");
        }
        context.contentType(asset.mediaType()).result(zip ? asset.gzipped() : asset.plain());
    }
}
