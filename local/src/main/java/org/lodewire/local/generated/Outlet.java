package org.lodewire.local.generated;

import java.util.List;

/**
 * Who prints reports.
 *
 * @param host    the host of its pages, which names it as a source
 * @param name    as it calls itself
 * @param kind    what it is
 * @param html    whether its articles come as pages; else as plain text
 * @param takesUp the probability that it prints what an agency sends, from 0 to 1
 */
record Outlet(String host, String name, Kind kind, boolean html, double takesUp) {

    /** What an outlet is. */
    enum Kind {
        AGENCY,
        PAPER,
        TRADE
    }

    /** All outlets. */
    static List<Outlet> all() {
        return Phrases.lines("outlets.txt").stream().map(Outlet::read).toList();
    }

    private static Outlet read(String line) {
        String[] fields = line.split(" \\| ", 5);
        return new Outlet(
                fields[0],
                fields[1],
                switch (fields[2]) {
                    case "agency" -> Kind.AGENCY;
                    case "paper" -> Kind.PAPER;
                    case "trade" -> Kind.TRADE;
                    default -> throw new IllegalStateException("No kind of outlet: " + fields[2]);
                },
                fields[3].equals("html"),
                Integer.parseInt(fields[4]) / 100.0);
    }

    boolean isAgency() {
        return kind == Kind.AGENCY;
    }
}
