/**
 * The server at which hubs confirm subscriptions and deliver documents of feeds (WebSub). Passes what they say on as records of the
 * crawl topic to the owners of the feeds. Keeps nothing but how much each feed has brought in the last minute.
 */
@NullMarked
package org.lodewire.producer.callback;

import org.jspecify.annotations.NullMarked;
