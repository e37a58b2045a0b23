package org.lodewire.streams.counts;

import org.lodewire.catalogue.CountWindow;

/** What has a count of its own. */
record TopicWindow(String topic, CountWindow window) {
}
