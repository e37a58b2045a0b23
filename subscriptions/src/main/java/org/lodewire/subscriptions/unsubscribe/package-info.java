/**
 * How a reader of mails ends them: signed links, which mails carry in their headers and which a server takes. Reads and changes
 * definitions of subscriptions; keeps nothing.
 */
@NullMarked
package org.lodewire.subscriptions.unsubscribe;

import org.jspecify.annotations.NullMarked;
