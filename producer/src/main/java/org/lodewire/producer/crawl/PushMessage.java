package org.lodewire.producer.crawl;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a hub, or a poll of a feed, has for the owner of the feed. It is taken once, and removed with what came of it. */
sealed interface PushMessage extends Payload {

    byte VERSION = 1;

    @Override
    default boolean mayRequest() {
        return false;
    }

    /**
     * A poll found where the feed can be subscribed to.
     *
     * @param hub   the hub
     * @param topic the feed, as it names itself
     */
    record Found(URI hub, URI topic) implements PushMessage {

        @Override
        public byte[] encode() {
            return new StateWriter(VERSION)
                    .putByte(0)
                    .putText(hub.toString())
                    .putText(topic.toString())
                    .toBytes();
        }
    }

    /**
     * A hub has confirmed a subscription.
     *
     * @param topic the feed, as it names itself
     * @param at    when, in milliseconds since 1970
     * @param lease for how long
     */
    record Verified(URI topic, long at, Duration lease) implements PushMessage {

        @Override
        public byte[] encode() {
            return new StateWriter(VERSION)
                    .putByte(1)
                    .putText(topic.toString())
                    .putNumber(at)
                    .putNumber(lease.toSeconds())
                    .toBytes();
        }
    }

    /**
     * A hub refuses or ends a subscription.
     *
     * @param topic  the feed, as it names itself
     * @param at     when, in milliseconds since 1970
     * @param reason in the hub's words
     */
    record Denied(URI topic, long at, String reason) implements PushMessage {

        @Override
        public byte[] encode() {
            return new StateWriter(VERSION)
                    .putByte(2)
                    .putText(topic.toString())
                    .putNumber(at)
                    .putText(reason)
                    .toBytes();
        }
    }

    /**
     * A hub has delivered a document.
     *
     * @param contentType null if the hub gives none
     * @param body        in the form of the feed
     */
    record Delivered(@Nullable String contentType, byte[] body) implements PushMessage {

        @Override
        public byte[] encode() {
            return new StateWriter(VERSION)
                    .putByte(3)
                    .putText(contentType)
                    .putBytes(body)
                    .toBytes();
        }
    }

    /**
     * The items of a sitemap that an index of the feed names.
     *
     * @param first   whether the index, or the sitemap, was read for the first time
     * @param oldest  items that were published before are too old for an article, if it is the first time; in milliseconds since
     *                1970, and 0 in messages of earlier versions, which did not say it
     * @param items   the new ones
     * @param sitemap which version was read, if the index does not say when the sitemap was changed; else null
     */
    record Listed(
            boolean first,
            long oldest,
            List<FeedItem> items,
            @Nullable ListedSitemap sitemap) implements PushMessage {

        /** Copies the list. */
        public Listed {
            items = List.copyOf(items);
        }

        @Override
        public byte[] encode() {
            StateWriter out = new StateWriter(VERSION)
                    .putByte(sitemap == null ? 9 : 10)
                    .putBoolean(first)
                    .putNumber(oldest)
                    .putNumber(items.size());
            items.forEach(item -> item.write(out));
            if (sitemap != null) {
                sitemap.write(out);
            }
            return out.toBytes();
        }

        private static Listed read(StateReader in, boolean remembered, boolean dated) {
            boolean first = in.getBoolean();
            long oldest = dated ? in.getNumber() : 0;
            List<FeedItem> items = new ArrayList<>();
            for (int left = in.getCount(); left > 0; left--) {
                items.add(FeedItem.read(in));
            }
            return new Listed(first, oldest, items, remembered ? ListedSitemap.read(in) : null);
        }
    }

    /**
     * An index in an index of the feed was read, and these are the sitemaps of which it does not say when they were changed.
     *
     * @param index    the hash of the URL of the inner index
     * @param first    whether the outer index was read for the first time
     * @param sitemaps the first ones
     */
    record Named(long index, boolean first, List<URI> sitemaps) implements PushMessage {

        /** Copies the list. */
        public Named {
            sitemaps = List.copyOf(sitemaps);
        }

        @Override
        public byte[] encode() {
            StateWriter out = new StateWriter(VERSION)
                    .putByte(8)
                    .putHash(index)
                    .putBoolean(first)
                    .putNumber(sitemaps.size());
            sitemaps.forEach(sitemap -> out.putText(sitemap.toString()));
            return out.toBytes();
        }

        private static Named read(StateReader in) {
            long index = in.getHash();
            boolean first = in.getBoolean();
            List<URI> sitemaps = new ArrayList<>();
            for (int left = in.getCount(); left > 0; left--) {
                sitemaps.add(URI.create(in.getRequired()));
            }
            return new Named(index, first, sitemaps);
        }
    }

    /** What has become of a page that failed. */
    enum PageEnd {
        /** It is asked for again. */
        NONE,
        /** It was had in the end. */
        HAD,
        /** It could not be had: the item was published without it, or rejected. */
        FAILED
    }

    /**
     * A page of an item of the feed has failed, or one that had failed has come to an end.
     *
     * @param end    what has become of it
     * @param waited whether it was said before that it is asked for again
     * @param at     when, in milliseconds since 1970
     * @param reason why it failed; empty if it did not
     */
    record PageNews(PageEnd end, boolean waited, long at, String reason) implements PushMessage {

        private static final PageEnd[] ENDS = PageEnd.values();

        @Override
        public byte[] encode() {
            return new StateWriter(VERSION)
                    .putByte(5)
                    .putByte(end.ordinal())
                    .putBoolean(waited)
                    .putNumber(at)
                    .putText(reason)
                    .toBytes();
        }

        private static PageNews read(StateReader in) {
            return new PageNews(ENDS[in.getByte()], in.getBoolean(), in.getNumber(), in.getRequired());
        }
    }

    /**
     * A hub did not accept a request to push the feed.
     *
     * @param topic   the feed, as it names itself
     * @param at      when, in milliseconds since 1970
     * @param lasting whether it is of no use to ask again soon
     * @param reason  its answer
     */
    record Refused(URI topic, long at, boolean lasting, String reason) implements PushMessage {

        @Override
        public byte[] encode() {
            return new StateWriter(VERSION)
                    .putByte(6)
                    .putText(topic.toString())
                    .putNumber(at)
                    .putBoolean(lasting)
                    .putText(reason)
                    .toBytes();
        }
    }

    /** Reads a message. */
    static PushMessage decode(byte[] value) {
        return StateReader.decode(value, VERSION, in -> switch (in.getByte()) {
            case 0 -> new Found(URI.create(in.getRequired()), URI.create(in.getRequired()));
            case 1 -> new Verified(URI.create(in.getRequired()), in.getNumber(), Duration.ofSeconds(in.getNumber()));
            case 2 -> new Denied(URI.create(in.getRequired()), in.getNumber(), in.getRequired());
            case 3 -> new Delivered(in.getText(), in.getBytes());
            case 4 -> Listed.read(in, false, false);
            case 5 -> PageNews.read(in);
            case 6 -> new Refused(URI.create(in.getRequired()), in.getNumber(), in.getBoolean(), in.getRequired());
            case 7 -> Listed.read(in, true, false);
            case 9 -> Listed.read(in, false, true);
            case 10 -> Listed.read(in, true, true);
            default -> Named.read(in);
        });
    }
}
