package io.yinxin.notifications;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.SMTPException;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

/** Hands messages to the mail server; a repeat carries the same Message-ID, by which mail programs show it once. */
@Singleton
class EmailCarrier implements Carrier {
    /** RFC 5321 section 4.2.3: no such mailbox, not local, name not allowed. Other codes may be our own mistake. */
    private static final Set<Integer> NO_SUCH_RECEIVER = Set.of(550, 551, 553);

    private final ReactiveMailer mailer;
    private final NotificationsConfig config;

    EmailCarrier(ReactiveMailer mailer, NotificationsConfig config) {
        this.mailer = mailer;
        this.config = config;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Uni<Handover> send(UUID id, MessageTemplate template, String receiver, MessageContent content) {
        Mail mail = Mail.withText(receiver, content.subject(), content.text())
                .addHeader("Message-ID", "<" + id + "@yinxin>")
                // RFC 3834: nobody's holiday notice should answer.
                .addHeader("Auto-Submitted", "auto-generated");
        return mailer.send(mail)
                .replaceWith(Handover.ACCEPTED)
                .ifNoItem()
                .after(config.mailTimeout())
                .fail()
                .onFailure(EmailCarrier::isRefusal)
                .recoverWithItem(Handover.REFUSED);
    }

    private static boolean isRefusal(Throwable failure) {
        return failure instanceof SMTPException answer && NO_SUCH_RECEIVER.contains(answer.getReplyCode());
    }
}
