package org.lodewire.bench.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A page in Markdown, without its blocks of code.
 *
 * @param file where it is
 * @param text its text
 */
record MarkdownPage(Path file, String text) {

    private static final Pattern FENCED = Pattern.compile("^```.*?^```", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ +(.*)$", Pattern.MULTILINE);
    private static final Pattern ON_THE_WEB = Pattern.compile("[a-z]+:.*");

    static MarkdownPage read(Path file) {
        try {
            String text = FENCED.matcher(Files.readString(file)).replaceAll("");
            return new MarkdownPage(file.toAbsolutePath().normalize(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The relative links whose file or heading does not exist, each with the page that it is on. */
    List<String> brokenLinks(Path root) {
        return links().stream()
                .filter(link -> !resolves(link))
                .map(link -> root.relativize(file) + ": " + link)
                .toList();
    }

    /** The files that relative links lead to. */
    List<Path> linkedFiles() {
        return links().stream().map(this::target).toList();
    }

    private List<String> links() {
        return LINK.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(link -> !ON_THE_WEB.matcher(link).matches())
                .toList();
    }

    private boolean resolves(String link) {
        Path target = target(link);
        int anchor = link.indexOf('#');
        return Files.exists(target) && (anchor < 0 || read(target).anchors().contains(link.substring(anchor + 1)));
    }

    private Path target(String link) {
        String path = link.replaceFirst("#.*", "");
        return path.isEmpty() ? file : file.resolveSibling(path).normalize();
    }

    /** The anchors of the headings, as GitHub makes them; of equal headings only the first is found. */
    private Set<String> anchors() {
        return HEADING.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(heading -> heading.replaceFirst("^#+ +", "").toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .collect(Collectors.toSet());
    }
}
