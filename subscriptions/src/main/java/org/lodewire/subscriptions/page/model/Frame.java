package org.lodewire.subscriptions.page.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every view.
 *
 * @param title   title of the view
 * @param section the entry of the navigation that is current
 * @param assets  the folder of scripts and styles
 * @param theme   light or dark if the reader chose one; null for that of the system
 * @param editor  whether the reader may change topics and subscriptions
 * @param user    name of the reader who has logged in; empty if nobody needs to
 * @param csrf    what a form sends along to show that it is the page's; empty if there is no log-in
 */
public record Frame(
        String title,
        String section,
        String assets,
        @Nullable String theme,
        boolean editor,
        String user,
        String csrf) {

    /** The modules that each page imports: named in its head, they load at once, and not one after another is read. */
    public static final List<String> MODULES =
            List.of("live.js", "lists.js", "chart.js", "colours.js", "keys.js", "times.js", "session.js", "status.js");

    /** The path of an asset. */
    public String asset(String name) {
        return assets + name;
    }

    /** What marks an entry of the navigation as the current one; null for the others. */
    public @Nullable String current(String name) {
        return section.equals(name) ? "page" : null;
    }
}
