package org.lodewire.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Lodewire's version, the commit that it was built from, and the Java that runs it. */
final class Version implements IVersionProvider {

    private static final String BUILD = "/org/lodewire/cli/build.properties";
    private static final String UNKNOWN = "unknown";

    @Override
    public String[] getVersion() {
        Properties build = new Properties();
        try (InputStream in = Version.class.getResourceAsStream(BUILD)) {
            if (in != null) {
                build.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + BUILD, e);
        }
        return new String[] {
            "lodewire " + value(build, "version"),
            "commit " + value(build, "commit"),
            "Java " + System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")"
        };
    }

    /** A placeholder that the build did not replace, as without a Git repository, is no value. */
    private static String value(Properties build, String name) {
        String value = build.getProperty(name, "");
        return value.isEmpty() || value.startsWith("${") ? UNKNOWN : value;
    }
}
