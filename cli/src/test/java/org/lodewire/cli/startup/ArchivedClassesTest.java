package org.lodewire.cli.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivedClassesTest {

    @TempDir
    Path folder;

    @Test
    void classesOfJarsThatCommandsUseAreListed() throws IOException {
        Path jar = jar("kafka-streams-4.3.1.jar", "org/apache/A.class", "org/apache/A$B.class");
        assertThat(ArchivedClasses.of(jar.toString())).containsExactly("org/apache/A", "org/apache/A$B");
    }

    @Test
    void whatIsNoClassOrOfOtherVersionsOfJavaIsNot() throws IOException {
        Path jar = jar(
                "kafka-clients-4.3.1.jar",
                "org/apache/A.txt",
                "module-info.class",
                "META-INF/versions/21/org/apache/A.class",
                "org/apache/kafka/shaded/A.class");
        assertThat(ArchivedClasses.of(jar.toString())).isEmpty();
    }

    @Test
    void otherJarsFoldersAndWhatIsMissingAreNot() throws IOException {
        Path jar = jar("jetty-server-11.jar", "org/eclipse/A.class");
        assertThat(ArchivedClasses.of(
                        String.join(":", List.of(jar.toString(), folder.toString(), folder + "/avro-1.jar"))))
                .isEmpty();
    }

    private Path jar(String name, String... entries) throws IOException {
        Path jar = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.closeEntry();
            }
        }
        return jar;
    }
}
