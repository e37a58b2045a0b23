package org.lodewire.producer.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.command.ConnectionOptions;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.Patience;
import org.lodewire.producer.Ingest;
import org.lodewire.producer.ProgressListener;
import org.lodewire.producer.article.Rejection;
import org.lodewire.producer.publish.PublishOptions;
import org.lodewire.producer.publish.PublishSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lodewire ingest}: publishes articles from standard input. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        header = "Publish articles from standard input.",
        footer = "  lodewire ingest < articles.ndjson",
        description =
                "Publishes articles from standard input as they arrive: JSON, one article per line, with 'html' or"
                        + " 'text' and any of source, url, title, author, language, published. A line with"
                        + " \"withdrawn\": true and the url or id of an article withdraws it. A line that is neither is"
                        + " reported and skipped. While Kafka is away, waits for it and keeps what it has read. The exit code is"
                        + " 1 if all lines are rejected.")
public final class IngestCommand implements Callable<Integer> {

    private static final String STREAM = "standard input";

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions connectionOptions;

    @Mixin
    private ArticleOptions articles;

    @Mixin
    private PublishingOptions publishing;

    @Override
    public Integer call() {
        PublishOptions options = publishing.options(articles);
        PrintWriter err = spec.commandLine().getErr();
        Connection connection = connectionOptions.connection();
        if (System.console() != null) {
            err.println("Reading articles from the terminal; press Ctrl-D to end.");
            err.flush();
        }
        try (StopOnShutdown shutdown = StopOnShutdown.install()) {
            if (!Patience.await(connection, err, shutdown.signal()::requested)) {
                return 0;
            }
            Ingest ingest = new Ingest(options, new RejectionReport(err), shutdown.signal());
            PublishSummary summary = ingest.run(System.in, STREAM, connection);
            spec.commandLine().getOut().print(SummaryText.ofIngest(summary));
            spec.commandLine().getOut().flush();
            if (summary.isAllRejected()) {
                throw new CommandFailedException(SummaryText.ofAllRejected(summary));
            }
        }
        return 0;
    }

    /** Prints the reason for each rejected line. */
    private record RejectionReport(PrintWriter err) implements ProgressListener {
        @Override
        public void rejected(Rejection rejection) {
            err.println("line " + rejection.provenance().line() + ": " + rejection.detail());
            err.flush();
        }
    }
}
