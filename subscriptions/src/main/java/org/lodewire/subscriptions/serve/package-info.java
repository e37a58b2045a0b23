/**
 * All that {@code serve} does, put together. Reads the topics of {@code subscriptions.view}, writes definitions when the API is
 * asked to, and keeps nothing on disk but the index of {@code subscriptions.search}.
 */
@NullMarked
package org.lodewire.subscriptions.serve;

import org.jspecify.annotations.NullMarked;
