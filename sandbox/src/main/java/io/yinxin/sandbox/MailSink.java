package io.yinxin.sandbox;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;

/** An SMTP server on loopback that takes everything and delivers it to the inbox only. */
final class MailSink implements AutoCloseable {
    /** Mail to this domain is taken and never arrives, as mail that bounces does. */
    private static final String BOUNCING = "@bounce.test";

    private final Inbox inbox;
    private final int port;
    private GreenMail server;

    MailSink(Inbox inbox) {
        this.inbox = inbox;
        server = started(0);
        port = server.getSmtp().getPort();
    }

    int port() {
        return port;
    }

    /** Takes the server away or brings it back, on the same port. */
    synchronized void available(boolean wanted) {
        if (!wanted) {
            server.stop();
        } else if (!server.isRunning()) {
            server = started(port);
        }
    }

    @Override
    public synchronized void close() {
        server.stop();
    }

    private GreenMail started(int wantedPort) {
        GreenMail created = new GreenMail(new ServerSetup(wantedPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        created.start();
        // GreenMail wants a mailbox; one that is emptied, so that a long run does not fill the memory.
        GreenMailUser mailbox = created.setUser("sink@localhost", "sink");
        created.getManagers()
                .getUserManager()
                .setMessageDeliveryHandler((message, address) -> deliver(created, mailbox, message, address));
        return created;
    }

    private GreenMailUser deliver(GreenMail from, GreenMailUser mailbox, MovingMessage message, MailAddress address)
            throws MessagingException {
        String to = address.getEmail();
        if (!to.endsWith(BOUNCING)) {
            inbox.add(read(message.getMessage(), to));
        }
        try {
            from.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
        return mailbox;
    }

    private static Message read(MimeMessage mail, String to) throws MessagingException {
        String id = mail.getMessageID() == null ? UUID.randomUUID().toString() : mail.getMessageID();
        return Message.email(id + " " + to, to, mail.getSubject(), text(mail), Instant.now());
    }

    private static String text(MimeMessage mail) throws MessagingException {
        try {
            Object content = mail.getContent();
            if (content instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    BodyPart part = parts.getBodyPart(i);
                    if (part.isMimeType("text/plain")) {
                        return String.valueOf(part.getContent()).strip();
                    }
                }
            }
            return content instanceof String text ? text.strip() : GreenMailUtil.getBody(mail);
        } catch (IOException e) {
            throw new MessagingException("unreadable mail", e);
        }
    }
}
