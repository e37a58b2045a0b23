/**
 * News that never happened, for a demonstration without a network: reports written from templates, printed by invented outlets
 * with their boilerplate, copied, revised and withdrawn, in a rhythm with quiet hours and bursts.
 *
 * <p>Plain logic: the same seed and start give the same articles. Reads no clock and no topic, and publishes nothing. Start
 * with {@link org.lodewire.local.generated.NewsStream}; the templates are among the resources of this package.
 */
@NullMarked
package org.lodewire.local.generated;

import org.jspecify.annotations.NullMarked;
