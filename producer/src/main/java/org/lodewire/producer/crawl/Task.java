package org.lodewire.producer.crawl;

/** Something that a host has to do, and when. */
final class Task implements Comparable<Task> {

    private final CrawlKey key;
    private Payload payload;
    private long due;
    private boolean gone;

    Task(CrawlKey key, Payload payload, long due) {
        this.key = key;
        this.payload = payload;
        this.due = due;
    }

    CrawlKey key() {
        return key;
    }

    Payload payload() {
        return payload;
    }

    long due() {
        return due;
    }

    void set(Payload next, long at) {
        payload = next;
        due = at;
    }

    /** Takes it out of its queue, where it is dropped once it comes first. */
    void remove() {
        gone = true;
    }

    boolean isGone() {
        return gone;
    }

    @Override
    public int compareTo(Task other) {
        int byTime = Long.compare(due, other.due);
        return byTime != 0 ? byTime : key.id().compareTo(other.key.id());
    }
}
