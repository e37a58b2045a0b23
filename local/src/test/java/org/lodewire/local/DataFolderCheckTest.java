package org.lodewire.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderCheckTest {

    @TempDir
    private Path temp;

    private static void accepts(Path folder) {
        assertThatCode(() -> new DataFolderCheck(folder).require()).doesNotThrowAnyException();
    }

    private static AbstractThrowableAssert<?, ?> refuses(Path folder) {
        return assertThatThrownBy(() -> new DataFolderCheck(folder).require()).isInstanceOf(IOException.class);
    }

    /** Root may read and write everything. */
    private static void protect(Path path) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(path), "this user ignores permissions");
    }

    @Test
    void acceptsAFolderThatIsMissing() {
        accepts(temp.resolve("a/b"));
    }

    @Test
    void acceptsAnEmptyFolder() {
        accepts(temp);
    }

    @Test
    void acceptsAFileSystemThatWasJustMade() throws IOException {
        Files.createDirectory(temp.resolve("lost+found"));

        accepts(temp);
    }

    @Test
    void acceptsTheFolderOfACluster() throws IOException {
        ClusterFolder.persistent(temp).close();
        Files.createDirectory(temp.resolve("broker"));

        accepts(temp);
    }

    @Test
    void refusesAFile() throws IOException {
        Path file = Files.writeString(temp.resolve("passwd"), "root");

        refuses(file).hasMessage("%s is a file, not a folder.", file);
    }

    @Test
    void refusesAFolderInAFile() throws IOException {
        Path file = Files.writeString(temp.resolve("passwd"), "root");

        refuses(file.resolve("a/b"))
                .hasMessage("Cannot create the folder %s/a/b: %s is a file, not a folder.", file, file);
    }

    @Test
    void refusesAFolderOfSomethingElse() throws IOException {
        Files.writeString(temp.resolve("letter.txt"), "Dear");

        refuses(temp).hasMessageStartingWith("The folder " + temp + " has other files in it, such as letter.txt, ");
    }

    @Test
    void refusesAFolderThatCannotBeWrittenTo() throws IOException {
        protect(temp);

        refuses(temp).hasMessageMatching("The user \\S+ has no permission to read and write " + temp + "\\.");
    }

    @Test
    void refusesToCreateAFolderWhereItIsNotAllowed() throws IOException {
        protect(temp);

        refuses(temp.resolve("a/b")).hasMessageMatching("Cannot create the folder " + temp + "/a/b\\. The user .*");
    }

    @Test
    void refusesDataOfAnotherUser() throws IOException {
        ClusterFolder.persistent(temp).close();
        Path broker = Files.createDirectory(temp.resolve("broker"));
        protect(broker);

        refuses(temp).hasMessageMatching("The user \\S+ has no permission to read and write " + broker + "\\.");
    }
}
