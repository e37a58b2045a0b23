package org.lodewire.subscriptions.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.Endpoint;
import org.lodewire.schemas.EndpointType;
import org.lodewire.schemas.Evidence;
import org.lodewire.schemas.Subscription;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.subscriptions.delivery.Attempt;
import org.lodewire.subscriptions.delivery.AttemptResult;
import org.lodewire.subscriptions.unsubscribe.UnsubscribeLinks;
import org.lodewire.subscriptions.unsubscribe.UnsubscribeTokens;

/** Against a real mail server on the loopback interface. */
class MailSenderTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @RegisterExtension
    private static final GreenMailExtension SERVER = new GreenMailExtension(
            new ServerSetup[] {ServerSetupTest.SMTP.dynamicPort(), ServerSetupTest.SMTPS.dynamicPort()});

    private static AttemptResult send(MailServer server) {
        return send(server, "Zinn\r\nBcc: evil@example.org – 5 stories");
    }

    private static AttemptResult send(MailServer server, String summary) {
        Subscription subscription = Subscription.newBuilder()
                .setId("desk")
                .setEndpoint(Endpoint.newBuilder()
                        .setType(EndpointType.EMAIL)
                        .setRecipients(List.of("one@example.org", "two@example.org"))
                        .build())
                .build();
        TopicAlert alert = TopicAlert.newBuilder()
                .setId("tin/many/1")
                .setTopic("tin")
                .setLabel("Tin")
                .setRule("many")
                .setKind("THRESHOLD")
                .setState(AlertState.RAISED)
                .setAt(NOON)
                .setRaisedAt(NOON)
                .setWindow("1h")
                .setMeasure("STORIES")
                .setObserved(5)
                .setExpected(3)
                .setScore(1.7)
                .setSummary(summary)
                .setEvidence(List.of(Evidence.newBuilder()
                        .setArticleId("a")
                        .setStoryId("s")
                        .setSource("example.org")
                        .setTitle("<img src=x onerror=alert(1)>")
                        .setUrl("https://example.org/a?b=\"c\"")
                        .setAt(NOON)
                        .build()))
                .build();
        try (MailSender sender = new MailSender(server, Secrets.ofOperator(), InstantSource.fixed(NOON))) {
            return sender.send(new Attempt(
                            1, "tin/many/1-0a1b2c3d", subscription, List.of(alert), false, NOON.toEpochMilli(), 1))
                    .join();
        }
    }

    private static MailServer server() {
        return MailServer.of("smtp+plain://127.0.0.1:" + SERVER.getSmtp().getPort(), null, "lodewire@example.org");
    }

    @Test
    void sendsTextAndHtmlToAllRecipientsWithoutNamingThem() throws Exception {
        assertThat(send(server()).outcome()).isEqualTo(AttemptResult.Outcome.DELIVERED);
        MimeMessage[] mails = SERVER.getReceivedMessages();
        assertThat(mails).hasSize(2);
        String whole = GreenMailUtil.getWholeMessage(mails[0]);
        assertThat(whole).contains("text/plain").contains("text/html").doesNotContain("two@example.org");
        assertThat(mails[0].getMessageID()).isEqualTo("<tin.many.1-0a1b2c3d@lodewire>");
    }

    @Test
    void nothingHostileBecomesAHeaderOrMarkUp() throws Exception {
        send(server());
        MimeMessage mail = SERVER.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Raised: Zinn Bcc: evil@example.org – 5 stories");
        assertThat(mail.getHeader("Bcc")).isNull();
        String html = GreenMailUtil.getWholeMessage(mail).split("text/html", 2)[1];
        assertThat(html).doesNotContain("<img").contains("onerror");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=?utf-8?B?PHNjcmlwdD4=?= encoded",
                "a=?utf-8?Q?=E2=80=AE?=",
                "=? =?UTF-8?B?4oCu?= and a longer text that takes several encoded words, not only one of them",
                "Zinn – =?utf-8?B?4oCu?="
            })
    void aSubjectThatLooksEncodedIsShownAsItIs(String title) throws Exception {
        send(server(), title);
        MimeMessage mail = SERVER.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Raised: " + title);
    }

    @Test
    void aReaderCanUnsubscribeByMailIfThereAreNoLinks() throws Exception {
        send(server());
        MimeMessage mail = SERVER.getReceivedMessages()[0];
        assertThat(mail.getHeader("List-Unsubscribe"))
                .containsExactly("<mailto:lodewire@example.org?subject=unsubscribe%20desk>");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).isNull();
    }

    @Test
    void eachReaderGetsALinkOfTheirOwnThatEndsTheMailsWithOneClick() throws Exception {
        UnsubscribeTokens tokens = new UnsubscribeTokens("a secret of some length");
        UnsubscribeLinks links = UnsubscribeLinks.at("https://news.example.org/", tokens);
        assertThat(send(server().with(links)).outcome()).isEqualTo(AttemptResult.Outcome.DELIVERED);
        MimeMessage[] mails = SERVER.getReceivedMessages();
        assertThat(mails).hasSize(2).allSatisfy(mail -> {
            String link = links.link("desk", mail.getAllRecipients()[0].toString());
            assertThat(mail.getHeader("List-Unsubscribe", null).replaceAll("\\s+", " "))
                    .startsWith("<" + link + ">, <mailto:lodewire@example.org?");
            assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        });
        assertThat(mails[0].getMessageID()).isNotEqualTo(mails[1].getMessageID());
    }

    @Test
    void aServerThatIsNotThereIsAFailureWithAReason() {
        AttemptResult result = send(MailServer.of("smtp+plain://127.0.0.1:1", null, "lodewire@example.org"));
        assertThat(result.outcome()).isEqualTo(AttemptResult.Outcome.FAILED);
        assertThat(result.reason()).isEqualTo("there is no mail server at 127.0.0.1:1; check --smtp");
    }

    @Test
    void aServerWithoutStarttlsIsAFailureThatSaysSo() {
        int port = SERVER.getSmtp().getPort();
        assertThat(send(MailServer.of("smtp://127.0.0.1:" + port, null, "lodewire@example.org"))
                        .reason())
                .isEqualTo("the mail server at 127.0.0.1:" + port
                        + " does not offer STARTTLS; with TLS from the start, give smtps://");
    }

    @Test
    void neverSendsWithoutTlsToAServerThatShouldHaveIt() {
        AttemptResult result =
                send(MailServer.of("smtp://127.0.0.1:" + SERVER.getSmtp().getPort(), null, "lodewire@example.org"));
        assertThat(result.outcome()).isEqualTo(AttemptResult.Outcome.FAILED);
        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    @Test
    void givesNeitherPasswordNorMailToAServerWhoseCertificateNobodyVouchesFor() {
        AttemptResult result =
                send(MailServer.of("smtps://127.0.0.1:" + SERVER.getSmtps().getPort(), null, "lodewire@example.org"));
        assertThat(result.outcome()).isEqualTo(AttemptResult.Outcome.FAILED);
        assertThat(result.reason()).startsWith("the certificate of the mail server is not trusted");
        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mail.example.org", "http://mail.example.org", "smtps://user:secret@mail.example.org", "smtps://"
            })
    void refusesWhatIsNoMailServerWithoutShowingAPassword(String url) {
        assertThatThrownBy(() -> MailServer.of(url, null, "lodewire@example.org"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be smtps://HOST")
                .hasMessageNotContaining("secret");
    }
}
