package io.yinxin.system;

import io.yinxin.sandbox.Inbox;
import io.yinxin.sandbox.Message;
import io.yinxin.system.Page.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One administrator who registers, and goes on where the server's answers stopped coming. */
final class Applicant {
    private static final String REGISTRATIONS = "/api/v1/registrations/enterprise";

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Company company;
    private final Inbox phone;

    private @Nullable String registrationId;
    private boolean named;
    private volatile boolean codeAcknowledged;
    private volatile boolean confirmationSent;
    private volatile boolean acknowledged;

    Applicant(Company company, Inbox phone) {
        this.company = company;
        this.phone = phone;
    }

    Company company() {
        return company;
    }

    /** The server has said that the code is on its way. */
    boolean isCodeAcknowledged() {
        return codeAcknowledged;
    }

    boolean hasSentConfirmation() {
        return confirmationSent;
    }

    /** The server has said that the registration is done. */
    boolean isAcknowledged() {
        return acknowledged;
    }

    /** @throws IOException when the server dies meanwhile */
    void register(Page page) throws IOException, InterruptedException {
        if (acknowledged) {
            return;
        }
        if (registrationId == null) {
            Answer begun = expect(201, page.post(REGISTRATIONS, company.organisation()));
            registrationId = begun.body().path("registrationId").asText();
        }
        String path = REGISTRATIONS + "/" + registrationId;
        if (!named) {
            expect(204, page.post(path + "/username", Map.of("username", company.username())));
            named = true;
        }
        if (codes().isEmpty() && !codeAcknowledged) {
            Answer sent = page.post(path + "/sms-codes", page.withCaptcha(Map.of("mobile", company.mobile())));
            // Too often: it was sent although the server died before it could say so.
            expect(sent.code().equals("SMS_TOO_OFTEN") ? 429 : 202, sent);
            codeAcknowledged = true;
        }
        String code = awaitCode(page);
        boolean second = confirmationSent;
        confirmationSent = true;
        Answer confirmed = page.post(path + "/confirmation", company.administrator(code));
        // Registered although the server died before it could say so: the registration is used up.
        expect(second && confirmed.code().equals("REGISTRATION_EXPIRED") ? 410 : 201, confirmed);
        acknowledged = true;
    }

    void signIn(Page page) throws IOException, InterruptedException {
        expect(
                201,
                page.post(
                        "/api/v1/session",
                        page.withCaptcha(Map.of("username", company.username(), "password", Company.PASSWORD))));
    }

    private String awaitCode(Page page) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (codes().isEmpty()) {
            page.requireAlive();
            if (System.nanoTime() > end) {
                throw new AssertionError(company + ": no code within " + PATIENCE);
            }
            Thread.sleep(50);
        }
        return String.valueOf(codes().getFirst().code());
    }

    List<Message> codes() {
        return phone.messagesTo(company.mobile());
    }

    private Answer expect(int status, Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError(company + ": " + status + " expected: " + answer);
        }
        return answer;
    }
}
