package org.lodewire.subscriptions.command;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.subscriptions.SecretReference;
import org.lodewire.client.command.OptionCheck;
import org.lodewire.subscriptions.endpoint.MailServer;
import org.lodewire.subscriptions.endpoint.Secrets;
import org.lodewire.subscriptions.endpoint.Sender;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a command sends notifications. */
public final class SenderOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--allow-private",
            description = "Send to HTTP addresses that are not public too, as in intranets. Default: no.")
    private boolean privateAllowed;

    @Option(
            names = "--smtp",
            paramLabel = "URL",
            description =
                    "Where mail is handed in: smtps://HOST, smtp://HOST with STARTTLS, or smtp+plain://HOST without"
                            + " TLS. Default: nowhere.")
    private @Nullable String smtp;

    @Option(
            names = "--smtp-password",
            paramLabel = "REFERENCE",
            description = "Where the password is: env:NAME or file:/path. Default: none.")
    private @Nullable String smtpPassword;

    @Option(
            names = "--mail-from",
            paramLabel = "ADDRESS",
            description = "The sender of mails, such as lodewire@example.org. Needed with --smtp.")
    private @Nullable String mailFrom;

    /**
     * The sender that the options describe.
     *
     * @throws ParameterException if they contradict one another or are invalid
     */
    public Sender sender() {
        return new Sender(Secrets.ofProcess(), privateAllowed, mailServer(), InstantSource.system());
    }

    private @Nullable MailServer mailServer() {
        if (smtp == null) {
            if (smtpPassword != null || mailFrom != null) {
                throw invalid("--smtp-password and --mail-from have an effect only with --smtp");
            }
            return null;
        }
        if (mailFrom == null) {
            throw invalid("--smtp needs --mail-from, the sender of mails");
        }
        new OptionCheck(spec).matches("--mail-from", mailFrom, "[^@\\s<>]{1,64}@[^@\\s<>]{1,180}", "a mail address");
        if (smtpPassword != null && !SecretReference.isReference(smtpPassword)) {
            throw invalid("--smtp-password must be env:NAME or file:/path, so that no list of processes shows it");
        }
        try {
            return MailServer.of(smtp, smtpPassword, mailFrom);
        } catch (IllegalArgumentException e) {
            throw invalid("--smtp " + e.getMessage());
        }
    }

    private ParameterException invalid(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
