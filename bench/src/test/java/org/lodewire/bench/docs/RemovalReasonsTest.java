package org.lodewire.bench.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page about cleaning explains each reason for which the clean stage removes a line. */
class RemovalReasonsTest {

    private static final Path PAGE = Path.of("../docs/cleaning.md");
    private static final String PACKAGE = "org/lodewire/analysis/clean";
    private static final Path CODE = Path.of("../analysis/src/main/java", PACKAGE);
    private static final Path PHRASES = Path.of("../analysis/src/main/resources", PACKAGE, "rule");

    private static final Pattern ROW = Pattern.compile("(?m)^([a-z-]+)\t");
    private static final Pattern REMOVAL =
            Pattern.compile("(?:\\.remove|setReason)\\([^)]*\\)|(?:REASON|String links|String position) = [^;]*;");
    private static final Pattern RULE = Pattern.compile("(?m)^ +return [^;]*;");
    private static final Pattern FAMILY = Pattern.compile("(?m)^    ([A-Z]+)[,;]$");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:-[a-z]+)*)\"");

    @Test
    void everyReasonIsOnThePage() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(reasons()).contains("article-start", "copy", "shared", "weather", "inside", "hidden");
        assertThat(reasons()).allSatisfy(reason -> assertThat(page).contains("`" + reason + "`"));
    }

    private static Set<String> reasons() throws IOException {
        Set<String> reasons = new TreeSet<>();
        for (String list : List.of("boilerplate.tsv", "certain.tsv")) {
            ROW.matcher(Files.readString(PHRASES.resolve(list))).results().forEach(row -> reasons.add(row.group(1)));
        }
        FAMILY.matcher(Files.readString(CODE.resolve("page/Family.java")))
                .results()
                .forEach(family -> reasons.add(family.group(1).toLowerCase(Locale.ROOT)));
        addLiterals(reasons, RULE, CODE.resolve("rule/LineRules.java"));
        try (Stream<Path> files = Files.walk(CODE)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                addLiterals(reasons, REMOVAL, file);
            }
        }
        return reasons;
    }

    private static void addLiterals(Set<String> reasons, Pattern statements, Path file) throws IOException {
        statements
                .matcher(Files.readString(file))
                .results()
                .flatMap(statement -> LITERAL.matcher(statement.group()).results())
                .forEach(literal -> reasons.add(literal.group(1)));
    }
}
