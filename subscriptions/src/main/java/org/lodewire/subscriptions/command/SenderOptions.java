package org.lodewire.subscriptions.command;

import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.subscriptions.SecretAccess;
import org.lodewire.analysis.subscriptions.SecretReference;
import org.lodewire.client.command.AddressRangeConverter;
import org.lodewire.client.command.OptionCheck;
import org.lodewire.client.http.AddressRange;
import org.lodewire.client.http.AllowedAddresses;
import org.lodewire.subscriptions.endpoint.MailServer;
import org.lodewire.subscriptions.endpoint.Secrets;
import org.lodewire.subscriptions.endpoint.Sender;
import org.lodewire.subscriptions.unsubscribe.UnsubscribeLinks;
import org.lodewire.subscriptions.unsubscribe.UnsubscribeTokens;
import picocli.CommandLine.Mixin;
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
            description = "Send to loopback and private HTTP addresses too, as in intranets. Default: no.")
    private boolean privateAllowed;

    @Option(
            names = "--allow-range",
            paramLabel = "RANGE",
            split = ",",
            converter = AddressRangeConverter.class,
            description =
                    "Send to those loopback and private HTTP addresses that are in a range, such as 10.1.0.0/16, in place of"
                            + " all. Can be repeated. Default: none.")
    @SuppressWarnings("FieldMayBeFinal") // set by picocli
    private List<AddressRange> ranges = new ArrayList<>();

    @Mixin
    private SecretOptions secretOptions;

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

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description =
                    "How 'lodewire serve' is reached from outside, for links in mails with which readers unsubscribe, such"
                            + " as https://news.example.org. Needs --unsubscribe-secret. Default: readers write to the sender.")
    private @Nullable String publicUrl;

    @Option(
            names = "--unsubscribe-secret",
            paramLabel = "REFERENCE",
            description =
                    "Where the secret is that signs these links, the same for 'serve': env:NAME or file:/path. Default:"
                            + " none.")
    private @Nullable String unsubscribeSecret;

    /**
     * The sender that the options describe.
     *
     * @throws ParameterException if they contradict one another or are invalid
     */
    public Sender sender() {
        return new Sender(
                Secrets.of(System::getenv, secretAccess()),
                privateAllowed ? AllowedAddresses.PRIVATE : AllowedAddresses.of(ranges),
                mailServer(),
                InstantSource.system());
    }

    /**
     * To which secrets subscriptions may refer.
     *
     * @throws ParameterException if they cannot be there
     */
    public SecretAccess secretAccess() {
        SecretAccess access = secretOptions.access();
        if (access.folder() != null && !Files.isDirectory(access.folder())) {
            throw invalid("--secrets-dir " + access.folder() + " is not a folder");
        }
        return access;
    }

    private @Nullable MailServer mailServer() {
        if (smtp == null) {
            if (smtpPassword != null || mailFrom != null || publicUrl != null) {
                throw invalid("--smtp-password, --mail-from and --public-url have an effect only with --smtp");
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
            MailServer server = MailServer.of(smtp, smtpPassword, mailFrom);
            return publicUrl == null ? server : server.with(links(publicUrl));
        } catch (IllegalArgumentException e) {
            throw invalid("--smtp " + e.getMessage());
        }
    }

    /**
     * The tokens of links in mails; empty if no secret for them is given.
     *
     * @throws ParameterException if the secret is not there, or too short
     */
    public Optional<UnsubscribeTokens> unsubscribeTokens() {
        if (unsubscribeSecret == null) {
            return Optional.empty();
        }
        if (!SecretReference.isReference(unsubscribeSecret)) {
            throw invalid("--unsubscribe-secret must be env:NAME or file:/path, so that no list of processes shows it");
        }
        try {
            return Optional.of(new UnsubscribeTokens(Secrets.ofOperator().required(unsubscribeSecret)));
        } catch (IllegalArgumentException e) {
            throw invalid("--unsubscribe-secret " + e.getMessage());
        }
    }

    private UnsubscribeLinks links(String url) {
        UnsubscribeTokens tokens = unsubscribeTokens()
                .orElseThrow(() -> invalid("--public-url needs --unsubscribe-secret, env:NAME or file:/path"));
        try {
            return UnsubscribeLinks.at(url, tokens);
        } catch (IllegalArgumentException e) {
            throw invalid("--public-url " + e.getMessage());
        }
    }

    private ParameterException invalid(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
