package org.lodewire.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The shell script that builds a checkout and runs the command line. */
@EnabledOnOs(OS.LINUX)
@Timeout(300)
class LauncherTest {

    @TempDir
    private Path folder;

    private LauncherCheckout checkout;

    @BeforeEach
    void makeCheckout() throws IOException {
        checkout = new LauncherCheckout(folder, "check out");
    }

    private record Ended(int code, String output) {}

    private static Ended ended(Process process) throws Exception {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }

    private Ended run(String... arguments) throws Exception {
        return ended(checkout.start(checkout.launcher(), arguments));
    }

    @Test
    void runsWhatIsBuilt() throws Exception {
        checkout.built();

        assertThat(run("counts", "a b").output())
                .endsWith("-cp\n" + checkout.library() + ":" + checkout.root()
                        + "/bench/target/classes\norg.lodewire.cli.command.LodewireCommand\ncounts\na b\n")
                .doesNotContain("SharedArchiveFile");
        assertThat(checkout.builds()).isZero();
    }

    @Test
    void usesTheArchiveOfClassDataIfThereIsOne() throws Exception {
        checkout.built();
        Path archive = Files.createFile(checkout.root().resolve("target/classes.jsa"));

        assertThat(run("counts").output()).contains("-XX:SharedArchiveFile=" + archive + "\n");
    }

    @Test
    void aCollectorThatIsNamedReplacesTheOneOfTheLauncher() throws Exception {
        checkout.built().set("LODEWIRE_JAVA_OPTIONS", "-Xmx1g -XX:+UseG1GC");

        assertThat(run("counts").output()).contains("-XX:+UseG1GC\n").doesNotContain("UseParallelGC");
    }

    @Test
    void usesTheParallelCollectorIfNoneIsNamed() throws Exception {
        checkout.built().set("LODEWIRE_JAVA_OPTIONS", "-Xmx1g");

        assertThat(run("counts").output()).startsWith("-XX:+UseParallelGC\n");
    }

    @Test
    void findsItsCheckoutThroughSymbolicLinks() throws Exception {
        checkout.built();
        Path absolute = Files.createSymbolicLink(folder.resolve("absolute"), checkout.launcher());
        Path relative = Files.createSymbolicLink(folder.resolve("relative"), absolute.getFileName());

        assertThat(ended(checkout.start(relative, "counts")).output())
                .contains("-Dlodewire.home=" + checkout.root() + "\n");
    }

    @Test
    void buildsOnceWhatIsNotBuilt() throws Exception {
        assertThat(run("build").code()).isZero();
        assertThat(run("build")).isEqualTo(new Ended(0, ""));
        assertThat(checkout.builds()).isOne();
    }

    @Test
    void buildsAgainWhenASourceIsNewer() throws Exception {
        run("build");
        Files.createFile(checkout.root().resolve("pom.xml"));

        run("build");

        assertThat(checkout.builds()).isEqualTo(2);
    }

    @Test
    void replacesNothingUnderACommandThatRuns() throws Exception {
        checkout.with("flock").built();
        Path source = Files.createFile(checkout.root().resolve("pom.xml"));
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(1)));
        Process other =
                new ProcessBuilder("flock", "-s", checkout.running().toString(), "sh", "-c", "echo held; cat").start();
        try (BufferedReader held = other.inputReader()) {
            assertThat(held.readLine()).isEqualTo("held");

            assertThat(run("counts").output())
                    .contains("which is kept while other commands", "LodewireCommand\ncounts\n");
            assertThat(run("build").output())
                    .contains("cannot build while other commands")
                    .contains("stop them first");
            assertThat(checkout.builds()).isZero();
        } finally {
            other.destroy();
        }
        other.waitFor();

        run("build");
        assertThat(checkout.builds()).isOne();
    }

    @Test
    void buildsAgainWhenALibraryIsMissing() throws Exception {
        checkout.built();
        Files.delete(checkout.library());

        run("build");

        assertThat(checkout.builds()).isOne();
    }

    @Test
    void aUserWhoCannotWriteRunsWhatIsBuilt() throws Exception {
        checkout.built().readOnly();

        assertThat(run("counts").code()).isZero();
    }

    @Test
    void aUserWhoCannotWriteIsToldWhyAndWhatToDo() throws Exception {
        checkout.built().readOnly();
        Files.delete(checkout.library());

        Ended ended = run("counts");

        assertThat(ended.code()).isOne();
        assertThat(ended.output().lines())
                .singleElement()
                .asString()
                .contains(checkout.library() + " is missing or not readable", "cannot write to " + checkout.root())
                .endsWith("or use a checkout of your own.");
    }

    @Test
    void refusesAPathWithAColon() throws Exception {
        LauncherCheckout other = new LauncherCheckout(Files.createDirectory(folder.resolve("other")), "a:b").built();

        assertThat(ended(other.start(other.launcher(), "counts")).output())
                .endsWith("its path must not contain a colon.\n");
    }

    @Test
    void waitsForTheBuildOfAnotherLauncher() throws Exception {
        checkout.with("flock");
        Files.createDirectories(checkout.lock().getParent());
        Process other = new ProcessBuilder("flock", checkout.lock().toString(), "sh", "-c", "echo held; cat").start();
        try (BufferedReader held = other.inputReader()) {
            assertThat(held.readLine()).isEqualTo("held");

            Process launcher = checkout.start(checkout.launcher(), "build");
            awaitWaiting(launcher);
            assertThat(checkout.builds()).isZero();
            other.getOutputStream().close();

            assertThat(ended(launcher).code()).isZero();
            assertThat(checkout.builds()).isOne();
        }
    }

    @Test
    void waitsForTheBuildOfAnotherLauncherWithoutFlock() throws Exception {
        Path held = hold(ownStart());

        Process launcher = checkout.start(checkout.launcher(), "build");
        awaitWaiting(launcher);
        assertThat(checkout.builds()).isZero();
        Files.delete(held.resolve("process"));
        Files.delete(held);

        assertThat(ended(launcher).code()).isZero();
        assertThat(checkout.builds()).isOne();
        assertThat(held).doesNotExist();
    }

    @Test
    void ignoresALockWhoseProcessIdIsUsedAgain() throws Exception {
        hold(ProcessHandle.current().pid() + " Thu Jan  1 00:00:00 1970\n");

        assertThat(run("build").code()).isZero();
        assertThat(checkout.builds()).isOne();
    }

    /** Locks as a launcher does that has no flock. */
    private Path hold(String process) throws IOException {
        Path held = Path.of(checkout.lock() + ".held");
        Files.writeString(Files.createDirectories(held).resolve("process"), process);
        return held;
    }

    private static String ownStart() throws Exception {
        ProcessBuilder ps = new ProcessBuilder(
                "ps",
                "-o",
                "pid=",
                "-o",
                "lstart=",
                "-p",
                Long.toString(ProcessHandle.current().pid()));
        ps.environment().put("LC_ALL", "C");
        ps.environment().put("TZ", "UTC0");
        return ended(ps.start()).output().stripLeading();
    }

    private static void awaitWaiting(Process launcher) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = launcher.getInputStream().read();
                c >= 0 && c != '\n';
                c = launcher.getInputStream().read()) {
            line.append((char) c);
        }
        assertThat(line).asString().startsWith("Waiting for another build");
    }
}
