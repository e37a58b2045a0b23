package org.lodewire.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileBytesTest {

    @TempDir
    Path folder;

    @Test
    void filesInAllFoldersCount() throws IOException {
        Files.write(folder.resolve("one"), new byte[3]);
        Files.write(Files.createDirectory(folder.resolve("below")).resolve("two"), new byte[4]);
        assertThat(FileBytes.in(folder)).isEqualTo(7);
    }

    @Test
    void aFolderThatIsNotThereHasNothing() {
        assertThat(FileBytes.in(folder.resolve("missing"))).isZero();
    }

    @Test
    void theWalkGoesOnWhereSomethingWasDeleted() throws IOException {
        Path deleted = folder.resolve("deleted");
        FileBytes bytes = new FileBytes();
        NoSuchFileException failure = new NoSuchFileException(deleted.toString());
        assertThat(bytes.visitFileFailed(deleted, failure)).isEqualTo(FileVisitResult.CONTINUE);
        assertThat(bytes.postVisitDirectory(deleted, failure)).isEqualTo(FileVisitResult.CONTINUE);
    }

    @Test
    void theWalkEndsWhereSomethingCannotBeRead() {
        AccessDeniedException denied = new AccessDeniedException("denied");
        assertThatIOException().isThrownBy(() -> new FileBytes().visitFileFailed(folder, denied));
    }
}
