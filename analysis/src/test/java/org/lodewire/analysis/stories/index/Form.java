package org.lodewire.analysis.stories.index;

/** Forms of notices, each filled in twice. The first thing that is filled in is the title. */
enum Form {
    OBITUARY(
            """
            %s, %s, of %s, died on %s at home after a short illness. Born in %s, the daughter of a baker, %s worked for many
            years in the office of the county clerk and was a member of the choir. Survivors include three children and many
            nieces and nephews. A service will be held at the Greenlawn Chapel on Saturday at 11 a.m. with burial to follow
            in the parish cemetery. In place of flowers, gifts may be made to the shelter. The family wishes to thank the
            nurses for the care that they showed. Condolences may be left on the website of the funeral home.""",
            new String[] {"Ruth Hallam", "91", "Osprey", "Monday, June 2", "Harlan", "Ruth"},
            new String[] {"Carla Jensen", "77", "Cold Creek", "Friday, June 6", "Arvel", "Carla"}),
    DIVIDEND(
            """
            %s said that its board declared a regular quarterly dividend of %s per share on its common stock. The dividend is
            payable on %s to shareholders of record at the close of business on %s. The company has paid a dividend in every
            quarter since its shares were listed and said that it expects to continue to do so, subject to its results, its
            needs and the approval of the board. Future dividends remain at the discretion of the board.""",
            new String[] {"Norvale Bancorp", "$0.32", "July 18, 2025", "June 30, 2025"},
            new String[] {"Teller Foods Inc.", "$0.11", "July 15, 2025", "June 27, 2025"}),
    ONLY_A_NAME("""
            %s said on Tuesday that its board had declared an interim dividend, unchanged from the year before. The payment
            will be made next month to the holders registered at the end of this week. The company said that trading was in
            line with what it had expected at the start of the year, that its debt had been reduced further and that it saw no
            reason to change its outlook. It will publish its results in the autumn.""", new String[] {"Norvale Bancorp"}, new String[] {"Teller Foods"}),
    CLASS_ACTION(
            """
            %s: Pell & Varga LLP reminds investors that a class action has been filed on behalf of all persons who purchased
            %s (%s) securities. Investors who suffered losses have until %s to ask the court to be named lead plaintiff. The
            complaint alleges that the defendants made false and misleading statements and failed to disclose material facts
            about the business, operations and prospects of %s and that the price of its shares fell when the truth came out.
            A lead plaintiff acts on behalf of all other members of the class in directing the litigation. A share in any
            recovery does not depend on serving as lead plaintiff. Prior results do not guarantee a similar outcome.""",
            new String[] {"DEADLINE ALERT", "Norvale Bancorp", "NVB", "August 12", "Norvale Bancorp"},
            new String[] {"DEADLINE ALERT", "Teller Foods Inc.", "TLFD", "August 4", "Teller Foods Inc."}),
    RESULTS_DATE(
            """
            %s (%s) will release its results for the second quarter %s on %s. Management will host a conference call and
            webcast to discuss the results at %s Eastern Time on the same day. Participants may listen through the investor
            relations section of the company's website. A replay will be available for thirty days after the event. Those who
            wish to take part by telephone should dial in ten minutes before the start of the call.""",
            new String[] {"Norvale Bancorp", "NYSE: NVB", "before the market opens", "Tuesday, July 22", "9:00 a.m."},
            new String[] {"Teller Foods Inc.", "NASDAQ: TLFD", "after the close", "Wednesday, July 30", "5:00 p.m."}),
    STORM_WARNING(
            """
            %s: The National Weather Service has issued a severe thunderstorm warning for %s County until %s p.m. At %s p.m.,
            radar showed a severe storm near %s, moving east at %s miles an hour. Hazards include gusts of up to %s miles an
            hour and hail the size of a quarter. Damage to roofs, siding and trees is possible. For your protection, move to
            an interior room on the lowest floor of a building. Stay away from windows until the storm has passed.""",
            new String[] {"Storm warning", "Harlan", "6:45", "5:58", "Dunmarrow", "35", "60"},
            new String[] {"Storm warning", "Osprey", "7:15", "6:21", "Cold Creek", "40", "70"}),
    MATCH_REPORT(
            """
            %s beat %s %s on Saturday in front of a crowd of %s at %s. The home side took the lead in the %s minute and never
            looked in danger after the break. The coach praised the work of his defence and said that there was still a long
            way to go. The defeated side has now gone four games without a win. Both teams are in action again in midweek when
            the second round of the cup is played.""",
            new String[] {"Arvel United", "Harlan City", "3-1", "12,408", "Brook Lane", "14th"},
            new String[] {"Corbet Albion", "Osprey Town", "2-0", "8,951", "Mill Road", "31st"}),
    EARNINGS("""
            %s reported second-quarter net income of $%s million, up from the year before, on revenue of $%s million, the
            company said on Thursday. Adjusted earnings rose %s percent as costs fell and demand held up in its main markets.
            The company kept its outlook for the year and expects margins to improve in the second half as new plants come on
            stream. The chief executive said that the order book was at a record. Shares rose in early trade.""", new String[] {"Norvale", "41.2", "512", "7"}, new String[] {"Teller Foods", "118.6", "2,204", "11"}),
    OTHER_DAYS(
            """
            %s announces that on %s it purchased %s of its ordinary shares of 10 pence each through Albright Securities at an
            average price of %s pence per share. The company intends to cancel the purchased shares. Following the
            cancellation, the company will have %s ordinary shares in issue. This figure may be used by shareholders to
            determine if they are required to notify their interest in the company under the rules of the regulator.""",
            new String[] {"Norvale plc", "10 June 2025", "41,200", "612.4", "184,220,115"},
            new String[] {"Norvale plc", "11 June 2025", "38,500", "609.9", "184,181,615"}),
    GERMAN(
            """
            %s hat im zweiten Quartal einen Umsatz von %s Millionen Euro erzielt, wie das Unternehmen am Donnerstag mitteilte.
            Der Gewinn stieg auf %s Millionen Euro. Der Vorstand bestätigte die Prognose für das Gesamtjahr und rechnet mit
            einer weiteren Erholung der Nachfrage. Die Aktie legte im frühen Handel zu. Vorstandschef %s sagte, die
            Auftragsbücher seien gut gefüllt und das Unternehmen werde weiter in neue Werke investieren.""",
            new String[] {"Norvale", "412", "38", "Peter Arndt"},
            new String[] {"Teller Foods", "1.208", "96", "Julia Kern"}),
    SPANISH(
            """
            %s: el pleno del Ayuntamiento de %s aprobó este lunes el presupuesto para el próximo año, que asciende a %s
            millones de euros. El alcalde, %s, destacó que las cuentas permitirán mejorar los servicios públicos sin subir los
            impuestos. La oposición votó en contra al considerar que las inversiones previstas son insuficientes y que no se
            atiende a los barrios. El presupuesto entrará en vigor el primer día de enero.""",
            new String[] {"Presupuesto", "Villanera", "48", "Julio Prieto"},
            new String[] {"Presupuesto", "Montesol", "112", "Carmen Vidal"});

    private final String title;
    private final String otherTitle;
    private final String notice;
    private final String otherNotice;

    Form(String text, String[] filling, String[] other) {
        String line = text.replace('\n', ' ');
        title = "Notice: " + filling[0];
        otherTitle = "Notice: " + other[0];
        notice = line.formatted((Object[]) filling);
        otherNotice = line.formatted((Object[]) other);
    }

    /** @param filling 0 or 1 */
    String title(int filling) {
        return filling == 0 ? title : otherTitle;
    }

    /** @param filling 0 or 1 */
    String notice(int filling) {
        return filling == 0 ? notice : otherNotice;
    }
}
