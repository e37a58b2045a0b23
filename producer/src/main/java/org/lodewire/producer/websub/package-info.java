/**
 * The subscriber's side of WebSub (W3C Recommendation of 2018), with which hubs push documents of feeds: what is requested of a hub,
 * how its verification and its deliveries are checked, and when a lease is renewed. Plain logic without state: does no HTTP; the
 * owners of feeds keep their subscriptions.
 */
@NullMarked
package org.lodewire.producer.websub;

import org.jspecify.annotations.NullMarked;
