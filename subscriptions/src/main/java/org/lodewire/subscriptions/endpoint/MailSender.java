package org.lodewire.subscriptions.endpoint;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.text.SafeText;
import org.lodewire.subscriptions.delivery.Attempt;
import org.lodewire.subscriptions.delivery.AttemptResult;
import org.lodewire.subscriptions.message.HtmlMessage;
import org.lodewire.subscriptions.message.Message;
import org.lodewire.subscriptions.message.MessageWriter;
import org.lodewire.subscriptions.message.PlainMessage;
import org.simplejavamail.api.email.Email;
import org.simplejavamail.api.email.EmailPopulatingBuilder;
import org.simplejavamail.api.mailer.Mailer;
import org.simplejavamail.api.mailer.config.TransportStrategy;
import org.simplejavamail.email.EmailBuilder;
import org.simplejavamail.mailer.MailerBuilder;

/**
 * Sends notifications as mail, with a text and an HTML part. A mail has the same Message-ID in each attempt, by which many
 * programs drop a second one. Thread-safe.
 */
final class MailSender implements AutoCloseable {

    private static final int THREADS = 4;
    private static final int MAX_SUBJECT = 150;
    private static final int MAX_CAUSES = 20;

    /** How the library begins the message of an exception that has no type of its own. */
    private static final String NO_STARTTLS = "STARTTLS is required";

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final MailServer server;
    private final Secrets secrets;
    private final InstantSource clock;
    private final ExecutorService workers;
    private final SentMails sent = new SentMails();

    MailSender(MailServer server, Secrets secrets, InstantSource clock) {
        this.server = server;
        this.secrets = secrets;
        this.clock = clock;
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "deliver-mail");
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        workers = pool;
    }

    /** Makes an attempt. The future does not complete exceptionally. */
    CompletableFuture<AttemptResult> send(Attempt attempt) {
        return CompletableFuture.supplyAsync(() -> sendNow(attempt), workers);
    }

    private AttemptResult sendNow(Attempt attempt) {
        long begin = clock.millis();
        try {
            // There is nothing to close: it has neither a pool of connections nor threads of its own.
            sendAll(attempt);
            return AttemptResult.delivered(null, took(begin));
        } catch (EndpointException e) {
            return AttemptResult.failed(e.reason(), took(begin));
        } catch (Exception e) {
            // The library wraps what the server said in exceptions of its own, all of them unchecked.
            return AttemptResult.failed(reason(e), took(begin));
        }
    }

    private Duration took(long begin) {
        return Duration.ofMillis(Math.max(0, clock.millis() - begin));
    }

    private Mailer mailer() throws EndpointException {
        String password = server.password() == null ? null : secrets.value(server.password());
        boolean secured = server.security() != MailServer.Security.NONE;
        return MailerBuilder.withSMTPServer(server.host(), server.port(), server.user(), password)
                .withTransportStrategy(
                        switch (server.security()) {
                            case TLS -> TransportStrategy.SMTPS;
                            case STARTTLS -> TransportStrategy.SMTP_TLS;
                            case NONE -> TransportStrategy.SMTP;
                        })
                // The library would take any certificate, and so give the password to whoever is in between.
                .trustingAllHosts(!secured)
                .verifyingServerIdentity(secured)
                .withSessionTimeout((int) TIMEOUT.toMillis())
                .withProperty("mail.smtp.connectiontimeout", String.valueOf(TIMEOUT.toMillis()))
                .buildMailer();
    }

    /** With links, each recipient gets a mail of its own, and if one fails, only the others are not sent again. */
    private void sendAll(Attempt attempt) throws EndpointException {
        List<String> recipients = attempt.subscription().getEndpoint().getRecipients();
        if (server.links() == null) {
            mailer().sendMail(email(attempt, recipients, null)).join();
            return;
        }
        Set<String> done = sent.of(attempt.notification());
        for (String recipient : recipients) {
            if (!done.contains(recipient)) {
                String link = server.links().link(attempt.subscription().getId(), recipient);
                mailer().sendMail(email(attempt, List.of(recipient), link)).join();
                done.add(recipient);
            }
        }
        sent.forget(attempt.notification());
    }

    private Email email(Attempt attempt, List<String> recipients, @Nullable String link) {
        Message message = MessageWriter.of(attempt);
        String id = attempt.subscription().getId();
        String footer = "You get this mail because of the subscription " + id
                + (link == null ? "." : ". To get no more of them:");
        EmailPopulatingBuilder email = EmailBuilder.startingBlank()
                .from(server.from())
                .withSubject(MailSubject.of(SafeText.cut(message.title(), MAX_SUBJECT)))
                .withPlainText(
                        PlainMessage.of(message) + "\n\n-- \n" + footer + "\n" + (link == null ? "" : link + "\n"))
                .withHTMLText(HtmlMessage.of(message, footer, link))
                .fixingMessageId(messageId(attempt.notification(), link))
                // Answering machines leave it alone (RFC 3834).
                .withHeader("Auto-Submitted", "auto-generated")
                .withHeader("List-Id", "<" + id + ".lodewire>")
                .withHeader("List-Unsubscribe", unsubscribe(id, link));
        if (link != null) {
            email.withHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        // Of several, none sees the others.
        recipients.forEach(recipients.size() == 1 ? email::to : email::bcc);
        return email.buildEmail();
    }

    /** The ways in which a recipient ends the mails (RFC 2369): a request, if there is a link (RFC 8058), or a mail to the sender. */
    private String unsubscribe(String subscription, @Nullable String link) {
        String mail = "<mailto:" + server.from() + "?subject=unsubscribe%20" + subscription + ">";
        return link == null ? mail : "<" + link + ">, " + mail;
    }

    /** An id has characters that a Message-ID cannot have. Mails to several people have ids of their own. */
    private static String messageId(String notification, @Nullable String link) {
        StringBuilder id = new StringBuilder("<");
        if (link != null) {
            id.append(Integer.toHexString(link.hashCode())).append('-');
        }
        notification.chars().limit(200).forEach(c -> {
            boolean allowed = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-';
            id.append(allowed ? (char) c : '.');
        });
        return id.append("@lodewire>").toString().replace("..", ".-");
    }

    private String reason(Throwable failure) {
        if (isIn(failure, SSLException.class)) {
            return isIn(failure, GeneralSecurityException.class)
                    ? "the certificate of the mail server is not trusted, or not for this host"
                    : "the connection to the mail server could not be secured";
        }
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String name = cause.getClass().getSimpleName();
        String address = server.host() + ":" + server.port();
        if (cause instanceof UnknownHostException) {
            return "no address is known for the mail server " + server.host() + "; check --smtp";
        } else if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
            return "there is no mail server at " + address + "; check --smtp";
        } else if (Objects.requireNonNullElse(cause.getMessage(), "").startsWith(NO_STARTTLS)) {
            return "the mail server at " + address + " does not offer STARTTLS; with TLS from the start, give smtps://";
        } else if (name.contains("Authentication")) {
            return "the mail server refused the log-in";
        } else if (name.contains("SendFailed") || name.contains("AddressFailed")) {
            return "the mail server refused the mail or a recipient";
        } else if (name.contains("Timeout")) {
            return "the mail server took too long";
        }
        return "the mail could not be handed in: " + name;
    }

    private static boolean isIn(Throwable failure, Class<? extends Exception> kind) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(MAX_CAUSES)
                .anyMatch(kind::isInstance);
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
