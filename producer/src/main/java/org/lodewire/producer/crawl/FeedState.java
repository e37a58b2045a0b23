package org.lodewire.producer.crawl;

import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a feed. There is one state of each feed: at home, in the partition of the host that its definition
 * names, or on its way through another host's, with a {@link Journey}; the home record then only marks that it is away.
 * Immutable.
 *
 * @param sequence    grows with each version, so that an older one is recognized
 * @param fingerprint of the definition it was polled with
 * @param url         the hash of the URL of the definition it was polled with
 * @param movedTo     where permanent redirects lead; null for nowhere
 * @param validators  what identifies the last document
 * @param schedule    when it was and will be polled
 * @param seen        its items; empty while it is away
 * @param pushedUntil until when a hub pushes what is new, as far as is known; 0 if none does
 * @param notes       what is remembered beside its polls
 * @param journey     where a poll has been redirected to; null at home
 * @param away        whether this is the mark at home of a feed that is on its way
 */
record FeedState(
        long sequence,
        int fingerprint,
        long url,
        @Nullable String movedTo,
        Validators validators,
        PollSchedule schedule,
        SeenItems seen,
        long pushedUntil,
        FeedNotes notes,
        @Nullable Journey journey,
        boolean away)
        implements Payload {

    private static final byte VERSION = 6;
    /** Had no sitemaps of indexes in the index. */
    private static final byte WITHOUT_NESTED = 5;
    /** Had no figures but the number of items. */
    private static final byte WITHOUT_FIGURES = 4;
    /** Had no number of items. */
    private static final byte WITHOUT_ITEMS = 3;
    /** Had neither notes nor silences. */
    private static final byte WITHOUT_NOTES = 2;
    /** Had neither times to skip nor pushes. */
    private static final byte WITHOUT_PUSHES = 1;

    private static final int HAS_JOURNEY = 1;
    private static final int AWAY = 2;
    private static final int HAS_NOTES = 4;

    /** The state of a feed that has never been polled. */
    static FeedState fresh(FeedSettings feed, long firstPoll) {
        return new FeedState(
                0,
                feed.fingerprint(),
                Hash.of(feed.address()),
                null,
                Validators.NONE,
                PollSchedule.first(firstPoll),
                SeenItems.NONE,
                0,
                FeedNotes.NONE,
                null,
                false);
    }

    /** The state under a definition that may have changed since: another URL makes validators and redirects void. */
    FeedState under(FeedSettings feed) {
        long now = Hash.of(feed.address());
        boolean moved = now != url;
        return new FeedState(
                sequence,
                feed.fingerprint(),
                now,
                moved ? null : movedTo,
                moved ? Validators.NONE : validators,
                schedule,
                seen,
                moved ? 0 : pushedUntil,
                moved ? FeedNotes.NONE : notes,
                journey,
                away);
    }

    /** The mark that stays at home. */
    FeedState marker() {
        return new FeedState(
                sequence + 1,
                fingerprint,
                url,
                movedTo,
                validators,
                schedule,
                SeenItems.NONE,
                pushedUntil,
                FeedNotes.NONE,
                null,
                true);
    }

    /** On its way. */
    FeedState travelling(Journey next) {
        return new FeedState(
                sequence + 1, fingerprint, url, movedTo, validators, schedule, seen, pushedUntil, notes, next, false);
    }

    /** On its way on the same host, which needs no new version. */
    FeedState redirected(Journey next) {
        return new FeedState(
                sequence, fingerprint, url, movedTo, validators, schedule, seen, pushedUntil, notes, next, away);
    }

    /** After a poll: at home. */
    FeedState polled(@Nullable String moved, Validators newValidators, PollSchedule next, SeenItems items) {
        return new FeedState(
                sequence + 1, fingerprint, url, moved, newValidators, next, items, pushedUntil, notes, null, false);
    }

    /** With another time until which a hub pushes. */
    FeedState pushedUntil(long until) {
        return new FeedState(
                sequence, fingerprint, url, movedTo, validators, schedule, seen, until, notes, journey, away);
    }

    /** With other notes. */
    FeedState noted(FeedNotes next) {
        return new FeedState(
                sequence, fingerprint, url, movedTo, validators, schedule, seen, pushedUntil, next, journey, away);
    }

    /** A new version with the same polls and other notes. */
    FeedState versionWith(FeedNotes next) {
        return polled(movedTo, validators, schedule, seen).noted(next);
    }

    @Override
    public byte[] encode() {
        StateWriter out = new StateWriter(VERSION);
        out.putNumber(sequence)
                .putNumber(fingerprint & 0xFFFFFFFFL)
                .putHash(url)
                .putText(movedTo);
        out.putByte((journey == null ? 0 : HAS_JOURNEY)
                | (away ? AWAY : 0)
                | (notes.equals(FeedNotes.NONE) ? 0 : HAS_NOTES));
        validators.write(out);
        schedule.write(out);
        seen.write(out);
        out.putNumber(pushedUntil);
        if (!notes.equals(FeedNotes.NONE)) {
            notes.write(out);
        }
        if (journey != null) {
            journey.write(out);
        }
        return out.toBytes();
    }

    static FeedState decode(byte[] value) {
        byte version = value.length == 0 ? VERSION : value[0];
        boolean known = version >= WITHOUT_PUSHES && version <= WITHOUT_NESTED;
        return StateReader.decode(value, known ? version : VERSION, in -> read(in, known ? version : VERSION));
    }

    private static FeedState read(StateReader in, byte version) {
        boolean pushes = version > WITHOUT_PUSHES;
        long sequence = in.getNumber();
        int fingerprint = (int) in.getNumber();
        long url = in.getHash();
        String movedTo = in.getText();
        int flags = in.getByte();
        Validators validators = Validators.read(in);
        PollSchedule schedule = PollSchedule.read(in, pushes, version > WITHOUT_NOTES);
        SeenItems seen = SeenItems.read(in);
        long pushedUntil = pushes ? in.getNumber() : 0;
        FeedNotes notes = (flags & HAS_NOTES) == 0 ? FeedNotes.NONE : FeedNotes.read(in, extent(version));
        Journey journey = (flags & HAS_JOURNEY) == 0 ? null : Journey.read(in);
        return new FeedState(
                sequence,
                fingerprint,
                url,
                movedTo,
                validators,
                schedule,
                seen,
                pushedUntil,
                notes,
                journey,
                (flags & AWAY) != 0);
    }

    private static FeedNotes.Extent extent(byte version) {
        return switch (version) {
            case WITHOUT_PUSHES, WITHOUT_NOTES, WITHOUT_ITEMS -> FeedNotes.Extent.NOTHING;
            case WITHOUT_FIGURES -> FeedNotes.Extent.ITEMS;
            case WITHOUT_NESTED -> FeedNotes.Extent.FIGURES;
            default -> FeedNotes.Extent.ALL;
        };
    }
}
