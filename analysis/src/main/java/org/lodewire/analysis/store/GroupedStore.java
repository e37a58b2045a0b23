package org.lodewire.analysis.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * An ordered store for keys of two names, which keeps the entries of a second name together as one entry, a <em>group</em>. An
 * article that changes an entry for each of its entities, all with its story for second name, then changes a single one. Entries
 * whose keys continue after the second name are kept as they are. Not thread-safe.
 *
 * <p>A scan must begin and end between groups. It visits the entries of a group one after the other, in the order of the second
 * names.
 */
public final class GroupedStore implements OrderedStore {

    /** The version of groups, which is that of the values in them too: a store has one. */
    public static final int VERSION = 1;

    /** A group is written again with each change, so that it must not grow long; more entries are kept on their own. */
    private static final int MAX_MEMBERS = 128;

    private final OrderedStore store;
    private final int prefix;

    /**
     * @param store  used by nothing else; its values begin with {@link #VERSION}
     * @param prefix how many bytes precede the first name in every key, such as a time
     */
    public GroupedStore(OrderedStore store, int prefix) {
        this.store = store;
        this.prefix = prefix;
    }

    @Override
    public byte @Nullable [] get(byte[] key) {
        GroupKey parts = GroupKey.of(key, prefix);
        if (parts == null) {
            return store.get(key);
        }
        Group group = group(parts);
        byte[] value = group.get(parts.name());
        return value != null || group.others() == 0 ? value : store.get(key);
    }

    private Group group(GroupKey parts) {
        byte[] value = store.get(parts.group());
        return value == null ? Group.EMPTY : new Group(value);
    }

    @Override
    public void put(byte[] key, byte @Nullable [] value) {
        GroupKey parts = GroupKey.of(key, prefix);
        if (parts == null) {
            store.put(key, value);
            return;
        }
        Group group = group(parts);
        if (group.get(parts.name()) != null) {
            save(parts, group.with(parts.name(), value));
            return;
        }
        boolean present = group.others() > 0 && store.get(key) != null;
        if (!present && value == null) {
            return;
        }
        if (!present && group.members() < MAX_MEMBERS) {
            save(parts, group.with(parts.name(), value));
            return;
        }
        store.put(key, value);
        int change = (value == null ? 0 : 1) - (present ? 1 : 0);
        if (change != 0) {
            save(parts, group.withOthers(group.others() + change));
        }
    }

    private void save(GroupKey parts, Group group) {
        store.put(parts.group(), group.isEmpty() ? null : group.bytes());
    }

    @Override
    public void ascend(byte[] from, byte[] to, BiPredicate<byte[], byte[]> visitor) {
        store.ascend(from, to, visiting(visitor));
    }

    @Override
    public void descend(byte[] from, byte[] to, BiPredicate<byte[], byte[]> visitor) {
        store.descend(from, to, visiting(visitor));
    }

    private BiPredicate<byte[], byte[]> visiting(BiPredicate<byte[], byte[]> visitor) {
        return (key, value) -> {
            if (!GroupKey.isGroup(key, prefix)) {
                return visitor.test(key, value);
            }
            return new Group(value).visit((name, each) -> visitor.test(GroupKey.member(key, prefix, name), each));
        };
    }

    /**
     * Entries by their first name.
     *
     * @param bytes the version; how many more entries of the second name are not in the group; then for each entry the length of
     *              its first name, the name, the length of its value and the value
     */
    private record Group(byte[] bytes) {

        private static final int HEADER = 1 + Integer.BYTES;

        static final Group EMPTY =
                new Group(ByteBuffer.allocate(HEADER).put((byte) VERSION).array());

        int others() {
            return ByteBuffer.wrap(bytes).getInt(1);
        }

        Group withOthers(int others) {
            byte[] changed = bytes.clone();
            ByteBuffer.wrap(changed).putInt(1, others);
            return new Group(changed);
        }

        boolean isEmpty() {
            return bytes.length == HEADER && others() == 0;
        }

        int members() {
            int members = 0;
            for (ByteBuffer rest = rest(); rest.hasRemaining(); skip(rest)) {
                skip(rest);
                members++;
            }
            return members;
        }

        private ByteBuffer rest() {
            return ByteBuffer.wrap(bytes, HEADER, bytes.length - HEADER);
        }

        private static void skip(ByteBuffer rest) {
            int length = rest.getInt();
            rest.position(rest.position() + length);
        }

        private static byte[] read(ByteBuffer rest) {
            byte[] part = new byte[rest.getInt()];
            rest.get(part);
            return part;
        }

        /** Moves to the value of a name. Returns the position of its entry; -1 if there is none. */
        private int find(byte[] name, ByteBuffer rest) {
            while (rest.hasRemaining()) {
                int begin = rest.position();
                int length = rest.getInt();
                int from = rest.position();
                rest.position(from + length);
                if (Arrays.equals(bytes, from, from + length, name, 0, name.length)) {
                    return begin;
                }
                skip(rest);
            }
            return -1;
        }

        byte @Nullable [] get(byte[] name) {
            ByteBuffer rest = rest();
            return find(name, rest) < 0 ? null : read(rest);
        }

        /** Sets the value of a name; null removes it. */
        Group with(byte[] name, byte @Nullable [] value) {
            ByteBuffer rest = rest();
            int begin = find(name, rest);
            if (begin >= 0) {
                skip(rest);
            } else {
                begin = bytes.length;
            }
            int end = begin == bytes.length ? begin : rest.position();
            int added = value == null ? 0 : 2 * Integer.BYTES + name.length + value.length;
            ByteBuffer changed =
                    ByteBuffer.allocate(bytes.length - (end - begin) + added).put(bytes, 0, begin);
            if (value != null) {
                changed.putInt(name.length).put(name).putInt(value.length).put(value);
            }
            return new Group(changed.put(bytes, end, bytes.length - end).array());
        }

        boolean visit(BiPredicate<byte[], byte[]> visitor) {
            ByteBuffer rest = rest();
            while (rest.hasRemaining()) {
                if (!visitor.test(read(rest), read(rest))) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * The parts of the key of an entry that belongs to a group.
     *
     * @param group the key of the group: the prefix and the second name
     * @param name  the first name, without the zero at its end
     */
    private record GroupKey(byte[] group, byte[] name) {

        static @Nullable GroupKey of(byte[] key, int prefix) {
            int first = zero(key, prefix);
            int second = zero(key, first + 1);
            if (second != key.length - 1) {
                return null;
            }
            byte[] group = new byte[key.length - (first + 1 - prefix)];
            System.arraycopy(key, 0, group, 0, prefix);
            System.arraycopy(key, first + 1, group, prefix, key.length - first - 1);
            return new GroupKey(group, Arrays.copyOfRange(key, prefix, first));
        }

        /** Whether a key is that of a group: it has one name. */
        static boolean isGroup(byte[] key, int prefix) {
            return key.length > prefix && zero(key, prefix) == key.length - 1;
        }

        static byte[] member(byte[] group, int prefix, byte[] name) {
            byte[] key = new byte[group.length + name.length + 1];
            System.arraycopy(group, 0, key, 0, prefix);
            System.arraycopy(name, 0, key, prefix, name.length);
            System.arraycopy(group, prefix, key, prefix + name.length + 1, group.length - prefix);
            return key;
        }

        /** The position of the first zero from one on; the length if there is none. */
        private static int zero(byte[] key, int from) {
            int at = from;
            while (at < key.length && key[at] != 0) {
                at++;
            }
            return Math.min(at, key.length);
        }
    }
}
