/**
 * Definitions of subscriptions as users write them: reads YAML and JSON, and keeps secrets out of them. Returns validated
 * definitions that can be published, and keeps nothing.
 */
@NullMarked
package org.lodewire.analysis.subscriptions;

import org.jspecify.annotations.NullMarked;
