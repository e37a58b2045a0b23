package org.lodewire.subscriptions.command;

import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.lodewire.subscriptions.listing.Newest;

/**
 * Shows the newest of many items, then new ones; or all of them as they were published.
 *
 * @param <T> class of the items
 */
final class ListingDisplay<T> implements Display<T> {

    private final Form<T> form;
    private final Predicate<T> choice;
    private final boolean all;
    private final boolean json;
    private final int last;
    private final Consumer<String> out;
    private final Newest<T> newest;
    private boolean begun;

    /**
     * What items are and look like.
     *
     * @param plural what they are called
     * @param time   when one was
     * @param text   one for people
     * @param json   one for programs
     */
    record Form<T>(String plural, Function<T, Instant> time, Function<T, String> text, Function<T, String> json) {}

    /**
     * @param choice which items to show
     * @param all    whether to show all existing items, not only the newest
     * @param json   whether to show them as JSON
     * @param last   how many of the existing items to show
     * @param out    receives the lines
     */
    ListingDisplay(Form<T> form, Predicate<T> choice, boolean all, boolean json, int last, Consumer<String> out) {
        this.form = form;
        this.choice = choice;
        this.all = all;
        this.json = json;
        this.last = last;
        this.out = out;
        this.newest = new Newest<>(last);
    }

    @Override
    public void existing(T item) {
        if (all) {
            added(item);
        } else if (choice.test(item)) {
            newest.add(form.time().apply(item), item);
        }
    }

    @Override
    public void caughtUp() {
        newest.oldestFirstOfNewest().forEach(this::added);
        if (json) {
            return;
        }
        if (!begun) {
            out.accept("No " + form.plural() + " of this kind.");
            begun = true;
        } else if (newest.taken() > last) {
            out.accept(String.format(
                    Locale.ROOT,
                    "\nThese are the newest %,d of %,d %s; --from-beginning shows all, --count how many there are of each"
                            + " kind.",
                    last,
                    newest.taken(),
                    form.plural()));
        }
    }

    @Override
    public void added(T item) {
        if (choice.test(item)) {
            String block = (json ? form.json() : form.text()).apply(item);
            out.accept(begun && !json ? "\n" + block : block);
            begun = true;
        }
    }
}
