package io.yinxin.sandbox.launch;

import io.yinxin.sandbox.Sandbox;
import io.yinxin.trial.Algorithm;
import io.yinxin.trial.kit.AgentProgram;
import io.yinxin.trial.kit.TrialKit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The trial kit of a local run (CRD-32): made at the first start, served by the sandbox, trusted by the server. */
final class TrialCards {
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
        kit.writePolicy(List.of("http://localhost:" + port, "http://127.0.0.1:" + port));
        return Map.of("yinxin.certificates.import", kit.writeAnchors(url).toString());
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
