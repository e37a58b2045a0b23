package org.lodewire.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.client.CommandFailedException;

class TokenFileTest {

    private static final String TOKEN = "0123456789abcdef";

    @TempDir
    private Path folder;

    @Test
    void readsTokensHashesAndVariables() throws IOException {
        BearerTokens tokens =
                read("a.example = " + TOKEN + "\nb\\ c = ${B}\nd = sha256:" + BearerTokens.hash("of-the-hash"));

        assertThat(tokens.owner("Bearer " + TOKEN)).hasValue("a.example");
        assertThat(tokens.owner("bearer from-the-environment")).hasValue("b c");
        assertThat(tokens.owner("Bearer of-the-hash")).hasValue("d");
    }

    @Test
    void acceptsOldAndNewTokensOfAnOwner() throws IOException {
        BearerTokens tokens = read("é = " + TOKEN + ", " + TOKEN + "-new");

        assertThat(tokens.owner("Bearer " + TOKEN)).hasValue("é");
        assertThat(tokens.owner("Bearer " + TOKEN + "-new")).hasValue("é");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bearer", "Bearer ", "Bearer 0123456789abcdeF", "Basic 0123456789abcdef", "0123456789abcdef"})
    void knowsNoOtherToken(String header) throws IOException {
        assertThat(read("a = " + TOKEN).owner(header)).isEmpty();
    }

    @Test
    void knowsNoTokenWithoutAHeaderOrInALongOne() throws IOException {
        assertThat(read("a = " + TOKEN).owner(null)).isEmpty();
        assertThat(read("a = " + TOKEN).owner("Bearer " + " ".repeat(1000) + TOKEN))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a = secret|is not 16 to 256",
                "a = secret with many spaces|is not 16 to 256",
                "a = 0123456789abcdef,|is not 16 to 256",
                "a = ${MISSING}|has no MISSING for 'a'",
                "a = sha256:secret|64 hexadecimal digits",
                "a = 0123456789abcdef\\nb = 0123456789abcdef|'b' and 'a' have the same token",
                "# nothing|there is no token in it"
            })
    void saysWhatIsWrongWithoutQuotingTokens(String content, String problem) {
        assertThatThrownBy(() -> read(content.replace("\\n", "\n")))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining(problem)
                .hasMessageNotContaining("secret")
                .hasMessageNotContaining(TOKEN);
    }

    @Test
    void namesAFileThatIsMissing() {
        assertThatThrownBy(() -> new TokenFile(folder.resolve("gone"), name -> null).read())
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("there is no such file");
    }

    private BearerTokens read(String content) throws IOException {
        Path file = folder.resolve("tokens.properties");
        Files.writeString(file, content, StandardCharsets.UTF_8);
        return new TokenFile(file, Map.of("B", "from-the-environment")::get).read();
    }
}
