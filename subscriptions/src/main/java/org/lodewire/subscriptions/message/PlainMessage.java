package org.lodewire.subscriptions.message;

/** A message as plain text: for mail, and for receivers that show text only. Stateless. */
public final class PlainMessage {

    private PlainMessage() {}

    /** The body, without the title if that is also the heading of its only section. */
    public static String of(Message message) {
        StringBuilder text = new StringBuilder();
        boolean single = message.sections().size() == 1 && message.more() == 0;
        for (Message.Section section : message.sections()) {
            if (!single) {
                text.append(section.heading()).append('\n');
            }
            text.append(section.text()).append('\n');
            for (Message.Link link : section.links()) {
                text.append("\n- ")
                        .append(link.title())
                        .append("\n  ")
                        .append(link.source())
                        .append('\n');
                if (!link.snippet().isEmpty()) {
                    text.append("  \"").append(link.snippet()).append("\"\n");
                }
                if (link.url() != null) {
                    text.append("  ").append(link.url()).append('\n');
                }
            }
            text.append('\n');
        }
        if (message.more() > 0) {
            text.append(more(message)).append('\n');
        }
        return text.toString().strip();
    }

    static String more(Message message) {
        return "and " + message.more() + (message.more() == 1 ? " more alert" : " more alerts");
    }
}
