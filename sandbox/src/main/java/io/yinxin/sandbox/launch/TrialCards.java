package io.yinxin.sandbox.launch;

import io.yinxin.sandbox.Sandbox;
import io.yinxin.trial.Algorithm;
import io.yinxin.trial.kit.AgentProgram;
import io.yinxin.trial.kit.TrialKit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The trial kit of a local run (CRD-32): made at the first start, served by the sandbox, trusted by the server. */
final class TrialCards {
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final TrialKit kit;
    private final String url;

    private TrialCards(TrialKit kit, String url) {
        this.kit = kit;
        this.url = url;
    }

    static TrialCards of(Home home, Sandbox sandbox) {
        String url = sandbox.address().toString();
        TrialKit kit = TrialKit.open(directory(home), url, Clock.systemUTC());
        sandbox.serve(Arrays.stream(Algorithm.values()).map(kit::ca).toList());
        return new TrialCards(kit, url);
    }

    /** The sandbox's port that stands in the certificates. */
    static OptionalInt port(Home home) {
        return TrialKit.port(directory(home));
    }

    /** What the server is told; at the same time the agent is told of the server. */
    Map<String, String> settings(int port) {
        kit.writePolicy(sites(port));
        return Map.of("yinxin.certificates.import", kit.writeAnchors(url).toString());
    }

    /** The server's key of orders to seal is known once it runs; without it the agent takes none (docs/agent.md 8). */
    void trustOrders(int port) throws InterruptedException {
        URI key = URI.create("http://localhost:" + port + "/api/v1/sealing/ticket-key");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(key).timeout(ANSWER).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                kit.writePolicy(sites(port), answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> sites(int port) {
        return List.of("http://localhost:" + port, "http://127.0.0.1:" + port);
    }

    /** The cards themselves; the tokens of SoftHSM take a second or two at the first time. */
    void prepare(Progress progress, boolean withAgent) {
        kit.prepareCards();
        progress.cards(TrialKit.missingForSoftHsm(), withAgent);
    }

    Process startAgent(Path program) {
        try {
            return AgentProgram.start(kit, program);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path directory(Home home) {
        return home.file("trial");
    }
}
