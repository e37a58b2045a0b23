package org.lodewire.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.kafka.common.utils.internals.Exit;
import org.junit.jupiter.api.Test;

class BrokerHaltTest {

    /** What a process does whose broker cannot write any more. */
    public static final class Halting {

        public static void main(String[] arguments) {
            BrokerHalt.explainTo(new PrintWriter(System.err, false, StandardCharsets.UTF_8), Path.of("data"));
            Exit.halt(1);
        }
    }

    @Test
    void namesThePartAndTheFolderWhenKafkaEndsTheProcess() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Halting.class.getName())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(printed.strip()).endsWith(BrokerHalt.message(Path.of("data")));
    }
}
