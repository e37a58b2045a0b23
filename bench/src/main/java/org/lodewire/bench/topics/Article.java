package org.lodewire.bench.topics;

/**
 * An article as the topics stage gets it.
 *
 * @param title null if it has none
 */
record Article(String title, String text) {

    int length() {
        return text.length() + (title == null ? 0 : title.length());
    }
}
