package org.lodewire.subscriptions.api;

import java.util.List;
import org.lodewire.analysis.definition.DefinitionRejectedException;
import org.lodewire.client.http.Problem;
import org.lodewire.client.http.ProblemException;

/** Faults of a definition as a problem. Stateless. */
public final class DefinitionFault {

    private static final int UNPROCESSABLE = 422;
    private static final int LONGEST_NUMBER = 9;
    private static final int LONGEST_ALERT = 300;

    private DefinitionFault() {}

    /** Status 422 with all faults. */
    static ProblemException of(String what, DefinitionRejectedException rejection) {
        List<Problem.Fault> faults =
                rejection.faults().stream().map(DefinitionFault::fault).toList();
        return new ProblemException(new Problem(
                UNPROCESSABLE,
                "The " + what + " was not applied: "
                        + (faults.size() == 1 ? "it has a fault." : "it has " + faults.size() + " faults."),
                faults));
    }

    /** Requires that a definition has the id of its path. */
    static void requireId(String what, String given, String expected) throws DefinitionRejectedException {
        if (!given.equals(expected)) {
            throw new DefinitionRejectedException(
                    "id", "is not that of the path; give each " + what + " the id of the path that it is sent to");
        }
    }

    /** Requires that a text can be the id of an alert. */
    static void requireAlert(String id) {
        if (id.length() > LONGEST_ALERT || id.chars().anyMatch(Character::isISOControl)) {
            throw new ProblemException(
                    new Problem(UNPROCESSABLE, "This is no id of an alert; GET /api/v1/alerts lists them."));
        }
    }

    /** A fault has its place first, as in <i>query, line 3, column 15: …</i> and <i>line 4, windows[1]: …</i>. */
    public static Problem.Fault fault(String text) {
        int colon = text.indexOf(": ");
        String place = colon < 0 ? "" : text.substring(0, colon);
        return new Problem.Fault(
                field(place),
                number(place, "line "),
                number(place, "column "),
                text.substring(colon < 0 ? 0 : colon + 2));
    }

    private static String field(String place) {
        int comma = place.indexOf(", ");
        if (comma < 0) {
            return place;
        }
        return place.startsWith("line ") ? place.substring(comma + 2) : place.substring(0, comma);
    }

    private static int number(String place, String after) {
        int at = place.indexOf(after);
        if (at < 0) {
            return 0;
        }
        int begin = at + after.length();
        int end = begin;
        while (end < place.length()
                && place.charAt(end) >= '0'
                && place.charAt(end) <= '9'
                && end - begin < LONGEST_NUMBER) {
            end++;
        }
        return end == begin ? 0 : Integer.parseInt(place.substring(begin, end));
    }
}
