/**
 * All that {@code serve} does, put together. Reads the topics of {@code subscriptions.view}, writes definitions when the API is
 * asked to, and keeps nothing outside its memory.
 */
@NullMarked
package org.lodewire.subscriptions.serve;

import org.jspecify.annotations.NullMarked;
