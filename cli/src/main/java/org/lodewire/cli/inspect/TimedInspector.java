package org.lodewire.cli.inspect;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Measures the CPU time of the logic of a stage, without that of reading and writing rows. For comparison, also measures
 * jsoup's parser alone on pages, the lower bound for any cleaner that uses it.
 */
public final class TimedInspector implements Inspector {

    private final Inspector inspector;
    private final boolean comparesParsing;
    private final CpuTime own = new CpuTime();
    private final CpuTime parsing = new CpuTime();
    private long rows;

    /** @param comparesParsing whether to measure the parser as well */
    public TimedInspector(Inspector inspector, boolean comparesParsing) {
        this.inspector = inspector;
        this.comparesParsing = comparesParsing;
    }

    @Override
    public RowFormat format() {
        return inspector.format();
    }

    @Override
    public List<? extends Record> inspect(Row row) throws BadRowException {
        // Alternates, because the first of the two warms up caches for the second.
        boolean parseFirst = rows++ % 2 == 0;
        boolean page = comparesParsing && row.has("html");
        if (page && parseFirst) {
            parseAlone(row);
        }
        List<? extends Record> made = own.of(() -> inspector.inspect(row));
        if (page && !parseFirst) {
            parseAlone(row);
        }
        return made;
    }

    private void parseAlone(Row row) throws BadRowException {
        Row.Content page = row.content("html");
        parsing.of(() -> parse(page));
    }

    private static Document parse(Row.Content page) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(page.bytes()), page.charset(), "");
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    /** Prints the measurements. */
    public void report(PrintWriter err) {
        err.println(own.spentOn("rows"));
        if (comparesParsing) {
            err.println("jsoup's parse alone: " + parsing.spentOn("pages"));
        }
    }

    @Override
    public void close() throws IOException {
        inspector.close();
    }
}
