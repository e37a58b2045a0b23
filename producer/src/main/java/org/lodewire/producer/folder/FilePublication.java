package org.lodewire.producer.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.FileFailure;
import org.lodewire.producer.StopSignal;
import org.lodewire.producer.article.Arrival;
import org.lodewire.producer.article.Rejection;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.producer.publish.Publisher;
import org.lodewire.producer.source.ArticleSource;

/** Publishes files. Not thread-safe. */
final class FilePublication {

    private static final int MAX_REASONS = 1_000;

    private final Publisher publisher;
    private final @Nullable String source;
    private final SizeLimit limit;
    private final StopSignal stop;

    /**
     * What became of a file.
     *
     * @param articles the number of articles and withdrawals sent
     * @param rejected the number of rejections
     * @param reasons  the first reasons, a line each
     * @param readable whether it could be read to its end
     * @param complete false if it was stopped before the end
     */
    record Result(long articles, long rejected, List<String> reasons, boolean readable, boolean complete) {

        /** Whether it was read and has anything but rejections. */
        boolean isGood() {
            return readable && (articles > 0 || rejected == 0);
        }
    }

    FilePublication(Publisher publisher, @Nullable String source, SizeLimit limit, StopSignal stop) {
        this.publisher = publisher;
        this.source = source;
        this.limit = limit;
        this.stop = stop;
    }

    /** Publishes a file and waits until Kafka has acknowledged it. */
    Result publish(Path file) {
        long articles = 0;
        long rejected = 0;
        List<String> reasons = new ArrayList<>();
        boolean readable = true;
        try {
            Optional<FileKind> kind = FileKind.of(file);
            if (kind.isEmpty()) {
                reasons.add("neither JSON, HTML, text nor a web archive, by its name or its content");
                return new Result(0, 0, reasons, false, true);
            }
            try (ArticleSource open = kind.get().open(file, source, limit)) {
                Optional<Arrival> next = open.next();
                while (next.isPresent() && !stop.requested()) {
                    Optional<Rejection> rejection = publisher.publish(next.get());
                    if (rejection.isEmpty()) {
                        articles++;
                    } else if (rejected++ < MAX_REASONS) {
                        reasons.add(reason(rejection.get()));
                    }
                    next = open.next();
                }
            }
        } catch (IOException e) {
            readable = false;
            reasons.add("cannot be read to its end: " + FileFailure.reason(e));
        }
        publisher.awaitDelivery();
        return new Result(articles, rejected, reasons, readable, !stop.requested());
    }

    private static String reason(Rejection rejection) {
        return rejection.provenance().location() + ": " + rejection.reason() + ": " + rejection.detail();
    }
}
