/**
 * What receivers get to read: notifications as messages, and messages in the format of each kind of receiver. Everything in an
 * alert may come from strangers, and stays text in each format.
 */
@NullMarked
package org.lodewire.subscriptions.message;

import org.jspecify.annotations.NullMarked;
