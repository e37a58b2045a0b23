/**
 * Looks at one address as the crawler would: finds the feed of a site, and what is in it. Makes few requests, one after another,
 * publishes and keeps nothing.
 */
@NullMarked
package org.lodewire.producer.check;

import org.jspecify.annotations.NullMarked;
