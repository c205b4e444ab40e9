package io.yinxin.sandbox;

import io.yinxin.sandbox.BankVisits.Choice;
import io.yinxin.sandbox.BankVisits.Visit;
import io.yinxin.sandbox.BankWords.Message;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** What somebody does at a sandbox bank, by the page or by a test. */
public final class Bank {
    private static final int REPEATS = 2;

    private final BankVisits visits;
    private final BankWords words;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    Bank(BankVisits visits, BankWords words) {
        this.visits = visits;
        this.words = words;
    }

    /**
     * Somebody makes a choice on the page.
     *
     * @param choice CONFIRM, REFUSE, CANCEL, WRONG_ORGANISATION, CONFIRM_SILENTLY or NEVER_RETURN
     * @return where the bank sends the browser; empty where it does not
     */
    public Optional<URI> choose(String visitId, String choice) {
        Visit visit = visits.choose(visitId, Choice.valueOf(choice))
                .orElseThrow(() -> new IllegalArgumentException("no visit " + visitId));
        boolean silent = visit.choice() == Choice.NEVER_RETURN || visit.choice() == Choice.CONFIRM_SILENTLY;
        return silent ? Optional.empty() : Optional.of(words.returning(visit));
    }

    /** Tells the server by a callback what has become of the proof, twice, as services do. @return the last status */
    public int call(String visitId) throws IOException, InterruptedException {
        return call(visitId, URI.create(visits.find(visitId).orElseThrow().callbackAddress()));
    }

    /** The same at another address than the one that was told. */
    public int call(String visitId, URI address) throws IOException, InterruptedException {
        Visit visit = visits.find(visitId).orElseThrow();
        int status = 0;
        for (int i = 0; i < REPEATS; i++) {
            Message message = words.message(BankWords.CALLBACKS, visit);
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(5))
                    .header("Content-Type", "application/json")
                    .header("X-Yinxin-Request", "1")
                    .header("X-Request-Id", visit.id())
                    .header("X-Timestamp", message.timestamp())
                    .header("X-Nonce", message.nonce())
                    .header("X-Signature", message.signature())
                    .POST(BodyPublishers.ofByteArray(message.body()))
                    .build();
            status = http.send(request, BodyHandlers.discarding()).statusCode();
        }
        return status;
    }
}
