package org.lodewire.bench.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page about the commands agrees with the commands. {@code -Dgolden.write=true} writes it again. */
class CommandPageTest {

    private static final Path PAGE = Path.of("../docs/commands.md");

    @Test
    void pageDescribesTheOptionsOfAllCommands() throws IOException {
        String page = CommandPage.write();
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/commands.md; run this test with -Dgolden.write=true to write it again")
                .isEqualTo(page);
    }
}
