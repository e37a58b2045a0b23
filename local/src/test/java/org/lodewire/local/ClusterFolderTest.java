package org.lodewire.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterFolderTest {

    @TempDir
    private Path temp;

    @Test
    void createsAFolderThatIsMissing() throws IOException {
        try (ClusterFolder folder = ClusterFolder.persistent(temp.resolve("a/b"))) {
            assertThat(folder.path()).isDirectory();
        }
    }

    @Test
    void leavesTheContentsOfAPersistentFolder() throws IOException {
        try (ClusterFolder folder = ClusterFolder.persistent(temp)) {
            Files.writeString(folder.path().resolve("data"), "kept");
        }

        assertThat(temp.resolve("data")).hasContent("kept");
    }

    @Test
    void refusesAFolderThatIsOpen() throws IOException {
        try (ClusterFolder folder = ClusterFolder.persistent(temp)) {
            assertThatThrownBy(() -> ClusterFolder.persistent(temp))
                    .isInstanceOf(IOException.class)
                    .hasMessage("The folder %s is in use by a local cluster that is running.", folder.path());
        }
    }

    @Test
    void opensAFolderThatWasClosed() throws IOException {
        ClusterFolder.persistent(temp).close();

        try (ClusterFolder again = ClusterFolder.persistent(temp)) {
            assertThat(again.path()).isDirectory();
        }
    }

    @Test
    void deletesATemporaryFolderWithItsContents() throws IOException {
        ClusterFolder folder = ClusterFolder.temporary();
        Files.writeString(Files.createDirectories(folder.path().resolve("a/b")).resolve("data"), "thrown away");

        folder.close();

        assertThat(folder.path()).doesNotExist();
    }

    @Test
    void doesNotDeleteTheTargetOfALinkInATemporaryFolder() throws IOException {
        Path elsewhere = Files.writeString(
                Files.createDirectories(temp.resolve("elsewhere")).resolve("data"), "not ours");
        ClusterFolder folder = ClusterFolder.temporary();
        Files.createSymbolicLink(folder.path().resolve("link"), elsewhere.getParent());

        folder.close();

        assertThat(elsewhere).hasContent("not ours");
    }
}
