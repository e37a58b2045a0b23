/**
 * The page: routes that render templates of what {@code page.model} makes, and the assets that they load. The templates are in
 * {@code src/main/jte}, scripts and styles in this package's resources. Keeps nothing between requests.
 */
@NullMarked
package org.lodewire.subscriptions.page;

import org.jspecify.annotations.NullMarked;
