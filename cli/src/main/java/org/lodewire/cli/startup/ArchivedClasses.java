package org.lodewire.cli.startup;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Prints the classes for which Java keeps an archive of class data, which saves it to read and verify them at each start: those of
 * the JDK's own list, and those of the jars on the class path that most commands use. To have classes in it that a command does
 * not use costs space on disk and no time. For {@code java -Xshare:dump -XX:SharedClassListFile}.
 */
public final class ArchivedClasses {

    private static final Pattern JARS =
            Pattern.compile("(lodewire-(schemas|analysis|client|streams|schema-registry-client|cli)"
                    + "|kafka-clients|kafka-streams|avro|picocli|log4j-(api|core|slf4j2-impl)|slf4j-api|rocksdbjni"
                    + "|jackson-(core|annotations|databind))-.*\\.jar");

    /** Parts of Kafka's clients that send metrics of clients to brokers, and are not used. */
    private static final String UNUSED = "org/apache/kafka/shaded/";

    private static final String CLASS = ".class";

    private ArchivedClasses() {}

    /** Prints them, for the class path and the JDK that it is run with. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        ofJdk(Path.of(System.getProperty("java.home"))).forEach(out::println);
        of(System.getProperty("java.class.path")).forEach(out::println);
        out.flush();
    }

    /** Those that the JDK itself archives; none if it has no list. */
    private static List<String> ofJdk(Path home) throws IOException {
        Path list = home.resolve("lib").resolve("classlist");
        if (!Files.isReadable(list)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(list)) {
            return lines.filter(line -> !line.startsWith("#") && !line.startsWith("@"))
                    .toList();
        }
    }

    /** Those of the jars of a class path. */
    static List<String> of(String classPath) throws IOException {
        List<String> classes = new ArrayList<>();
        for (String entry : classPath.split(Pattern.quote(File.pathSeparator))) {
            Path jar = Path.of(entry);
            if (Files.isRegularFile(jar)
                    && JARS.matcher(jar.getFileName().toString()).matches()) {
                try (ZipFile zip = new ZipFile(jar.toFile())) {
                    zip.stream()
                            .map(ZipEntry::getName)
                            .filter(ArchivedClasses::isClass)
                            .forEach(name -> classes.add(name.substring(0, name.length() - CLASS.length())));
                }
            }
        }
        return classes;
    }

    private static boolean isClass(String name) {
        return name.endsWith(CLASS)
                && !name.startsWith("META-INF/")
                && !name.startsWith(UNUSED)
                && !name.endsWith("module-info.class");
    }
}
