package org.lodewire.producer.archive;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.archive.Found.Entry;
import org.lodewire.producer.archive.Payload.EncodingException;
import org.lodewire.producer.article.Arrival;
import org.lodewire.producer.article.Article;
import org.lodewire.producer.article.Content;
import org.lodewire.producer.article.Fetch;
import org.lodewire.producer.article.Metadata;
import org.lodewire.producer.article.Provenance;
import org.lodewire.producer.article.Rejection;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.schemas.ContentFormat;
import org.lodewire.schemas.RejectionReason;
import org.lodewire.schemas.article.CanonicalUrl;
import org.netpreserve.jwarc.HttpParser;

/** Takes the page from a record, if it is a response with one. Any bytes give an article, a rejection, or nothing. */
final class PageReader {

    private static final Set<String> TYPES =
            Set.of("warcinfo", "request", "metadata", "revisit", "resource", "conversion", "continuation");
    private static final int OK = 200;
    private static final int REDIRECTS = 300;
    private static final int ERRORS = 400;

    private final SizeLimit limit;
    private final ArchiveTally tally;

    /** @param tally counts what has no page, by kind */
    PageReader(SizeLimit limit, ArchiveTally tally) {
        this.limit = limit;
        this.tally = tally;
    }

    /**
     * The page of a record; empty if it has none.
     *
     * @param location where the record is, for messages
     */
    Optional<Arrival> read(Entry entry, String location) {
        String type = entry.head().type();
        if (!type.equals("response")) {
            return skip(TYPES.contains(type) ? type : "other record");
        }
        @Nullable String url = entry.head().target();
        if (url != null && !isHttp(url)) {
            return skip("not http");
        }
        HttpParser http = new HttpParser();
        http.lenientResponse();
        ByteBuffer block = ByteBuffer.wrap(entry.block());
        try {
            http.parse(block);
        } catch (RuntimeException e) { // of any bytes
            http.reset();
        }
        Metadata metadata = new Metadata(null, url, null, null, null, null);
        Provenance provenance =
                new Provenance(location, 0, entry.block(), entry.head().length());
        if (!http.isFinished()) {
            return refuse(RejectionReason.DAMAGED, "a response whose HTTP header cannot be read", metadata, provenance);
        }
        Optional<String> kind = kind(url, http);
        if (kind.isPresent()) {
            return skip(kind.get());
        }
        if (url == null || CanonicalUrl.of(url).isEmpty()) {
            return refuse(RejectionReason.INVALID, "a page without a URL that can be read", metadata, provenance);
        }
        if (!entry.isWhole()) {
            return refuse(
                    RejectionReason.TOO_LARGE, "a record of " + entry.head().length() + " bytes", metadata, provenance);
        }
        return page(entry, http, block.position(), metadata, provenance);
    }

    private Optional<Arrival> page(Entry entry, HttpParser http, int bodyAt, Metadata metadata, Provenance provenance) {
        Head head = entry.head();
        byte[] page;
        try {
            page = Payload.decode(entry.block(), http, bodyAt, head.truncated(), limit.content());
        } catch (EncodingException e) {
            return refuse(RejectionReason.DAMAGED, e.why(), metadata, provenance);
        }
        String type = http.headers().first("Content-Type").orElse("");
        if (!Pages.isPage(type, page)) {
            return skip("not a page");
        }
        if (page.length > limit.content()) {
            String detail = "a page of more than " + limit.content() + " bytes";
            return refuse(RejectionReason.TOO_LARGE, detail, metadata, provenance);
        }
        if (head.digest() != null && BlockDigest.differs(head.digest(), entry.block())) {
            tally.differs();
        }
        Provenance origin = new Provenance(provenance.file(), 0, page, page.length);
        return Optional.of(Article.of(metadata, ContentFormat.HTML, Content.ofPage(page), origin)
                .fetched(new Fetch(head.date(), Pages.charset(type).orElse(null))));
    }

    /** Why a response has no page, as far as its header says; empty if it may have one. */
    private static Optional<String> kind(@Nullable String url, HttpParser http) {
        String type = http.headers().first("Content-Type").orElse("");
        String kind = null;
        if (url != null && isRobots(url)) {
            kind = "robots.txt";
        } else if (http.status() >= REDIRECTS && http.status() < ERRORS) {
            kind = "redirect";
        } else if (http.status() != OK) {
            kind = "other status";
        } else if (type.regionMatches(true, 0, "image/", 0, "image/".length())) {
            kind = "image";
        } else if (!Pages.mayBePage(type)) {
            kind = "not a page";
        }
        return Optional.ofNullable(kind);
    }

    private static boolean isHttp(String url) {
        return url.regionMatches(true, 0, "http:", 0, 5) || url.regionMatches(true, 0, "https:", 0, 6);
    }

    private static boolean isRobots(String url) {
        int path = url.indexOf('/', url.indexOf("//") + 2);
        return path > 0 && url.startsWith("/robots.txt", path);
    }

    private Optional<Arrival> skip(String kind) {
        tally.skipped(kind);
        return Optional.empty();
    }

    private static Optional<Arrival> refuse(
            RejectionReason reason, String detail, Metadata metadata, Provenance provenance) {
        return Optional.of(Rejection.of(reason, detail, metadata, provenance));
    }
}
