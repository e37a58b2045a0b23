package org.lodewire.producer.archive;

import java.util.Locale;

/** What is found in an archive. */
sealed interface Found {

    /**
     * Where it begins in the file, in bytes; in compressed data, where the member begins that it is in.
     */
    long position();

    /**
     * A record that is as its header says.
     *
     * @param block its content; if it is larger than what is held in memory, only the beginning
     */
    record Entry(Head head, byte[] block, long position) implements Found {
        boolean isWhole() {
            return block.length == head.length();
        }
    }

    /**
     * Something that is no intact record.
     *
     * @param why       for programs
     * @param detail    for people; quotes nothing
     * @param beginning its first bytes
     * @param hasHead   whether it begins as a record does
     */
    record Damage(Why why, String detail, byte[] beginning, boolean hasHead, long position) implements Found {
        Damage because(Why otherWhy, String otherDetail) {
            return new Damage(otherWhy, otherDetail, beginning, hasHead, position);
        }
    }

    /** Kinds of damage. */
    enum Why {
        /** There is nothing in the file. */
        EMPTY_FILE,
        /** Bytes that are no record. */
        NO_RECORD,
        /** A header that has no end, cannot be parsed, or lacks what is required. */
        BAD_HEADER,
        /** No record follows where the record should end. */
        WRONG_LENGTH,
        /** The file ends within the record. */
        CUT_OFF,
        /** Compressed data that cannot be decompressed. */
        BAD_COMPRESSION;

        /** Its name in reports. */
        String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
