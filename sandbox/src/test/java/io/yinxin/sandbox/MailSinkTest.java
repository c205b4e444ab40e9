package io.yinxin.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PRV-09")
class MailSinkTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Sandbox sandbox = Sandbox.start(0);

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void mailArrivesInTheInbox() throws Exception {
        send("reader@example.test");

        Message message = sandbox.inbox().awaitTo("reader@example.test", SOON);
        assertThat(message.kind()).isEqualTo(Message.Kind.EMAIL);
        assertThat(message.subject()).isEqualTo("邮箱验证码");
        assertThat(message.text()).contains("验证码为246813");
        assertThat(message.code()).isEqualTo("246813");
    }

    @Test
    void mailToTheBouncingDomainNeverArrives() throws Exception {
        send("somebody@bounce.test");
        send("reader@example.test");

        sandbox.inbox().awaitTo("reader@example.test", SOON);
        assertThat(sandbox.inbox().messagesTo("somebody@bounce.test")).isEmpty();
    }

    @Test
    void downAndUpAgainKeepsThePort() throws Exception {
        sandbox.mode(Provider.EMAIL, Mode.DOWN);
        assertThatThrownBy(() -> send("reader@example.test")).isInstanceOf(MessagingException.class);

        sandbox.reset();
        send("reader@example.test");
        sandbox.inbox().awaitTo("reader@example.test", SOON);
    }

    private void send(String to) throws MessagingException {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", sandbox.smtpPort());
        MimeMessage mail = new MimeMessage(Session.getInstance(properties));
        mail.setFrom("no-reply@yinxin.test");
        mail.setRecipients(RecipientType.TO, to);
        mail.setSubject("邮箱验证码", "UTF-8");
        mail.setText("您的验证码为246813，5分钟内有效。", "UTF-8");
        Transport.send(mail);
    }
}
