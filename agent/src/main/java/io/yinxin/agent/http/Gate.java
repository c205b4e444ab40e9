package io.yinxin.agent.http;

import io.yinxin.agent.command.Access;
import io.yinxin.agent.command.Route;
import io.yinxin.agent.consent.Origin;
import io.yinxin.agent.consent.Pairing;
import io.yinxin.agent.consent.Proof;
import io.yinxin.agent.consent.Proofs;
import io.yinxin.agent.consent.Sites;
import io.yinxin.agent.protocol.Fault;
import io.yinxin.agent.protocol.Refusal;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who gets through. The steps come in the order of the protocol, and nothing of the body is parsed before all have passed;
 * docs/agent.md, section 3, names the attack behind each.
 */
final class Gate {
    static final String VERSION = "1";
    private static final Set<String> OTHER_SITE = Set.of("cross-site", "same-site");

    private final PeerUser users;
    private final Sites sites;
    private final Proofs proofs;
    private final RateLimits limits;
    private final Clock clock;

    Gate(PeerUser users, Sites sites, Proofs proofs, RateLimits limits, Clock clock) {
        this.users = users;
        this.sites = sites;
        this.proofs = proofs;
        this.limits = limits;
        this.clock = clock;
    }

    /** What is known of a request whose proof has been checked. */
    record Shown(@Nullable Proof proof, @Nullable Pairing pairing) {
        static final Shown NOTHING = new Shown(null, null);
    }

    /** Steps 1 to 4. Whoever fails here learns nothing, not even that it was asked. */
    Origin admit(RequestHead head) throws Refusal, IOException {
        demandSameUser(head);
        demandHost(head);
        Origin origin = demandOrigin(head);
        demandFetchedByPage(head);
        return origin;
    }

    /** Step 5. The header cannot be sent across sites without a preflight, so no form and no image gets here. */
    void demandHeaders(RequestHead head, Route route) throws Refusal {
        String version = head.single("Yap-Version").orElse("");
        if (version.isEmpty()) {
            throw new Refusal(Fault.GATE_HEADER, "Yap-Version");
        }
        if (!version.equals(VERSION) && !version.startsWith(VERSION + ".")) {
            throw new Refusal(Fault.VERSION_UNSUPPORTED, "Yap-Version");
        }
        if (route.method().equals("POST")
                && !head.single("Content-Type").map(Gate::isJson).orElse(false)) {
            throw new Refusal(Fault.GATE_HEADER, "Content-Type");
        }
    }

    /** Step 6. */
    Shown demandProof(RequestHead head, Origin origin, Route route, byte[] body) throws Refusal, IOException {
        limits.demandNoPause(origin);
        if (route.access() == Access.OPEN) {
            return Shown.NOTHING;
        }
        Proof proof;
        try {
            String compact = head.single("DPoP").orElseThrow(() -> new Refusal(Fault.PROOF_INVALID, "no DPoP header"));
            proof = proofs.check(compact, new Proof.Of(head.method(), head.url(), body));
        } catch (Refusal e) {
            limits.proofFailed(origin);
            throw e;
        }
        boolean wanted =
                route.access() == Access.PAIRED || route.access() == Access.KEY_OR_PAIRED && proof.pairing() != null;
        return new Shown(proof, wanted ? demandPairing(proof, origin) : null);
    }

    /** Step 7. */
    void demandRate(Origin origin, Route route) throws Refusal {
        limits.request(origin);
        if (route.starts()) {
            limits.operation(origin);
        }
    }

    /** Whether there is anything to keep a preflight's answer for. */
    boolean isPaired(Origin origin) throws IOException {
        return sites.pairings().isPaired(origin);
    }

    private void demandSameUser(RequestHead head) throws Refusal {
        boolean loopback = head.peer().getAddress().isLoopbackAddress();
        if (!loopback || users.of(head.peer(), head.local()) == PeerUser.Verdict.OTHER) {
            throw new Refusal(Fault.GATE_USER, "another user of this computer");
        }
    }

    /** A name of the attacker that was made to point here (DNS rebinding) stands in Host. */
    private static void demandHost(RequestHead head) throws Refusal {
        int port = head.local().getPort();
        Set<String> own = Set.of("127.0.0.1:" + port, "localhost:" + port);
        boolean plain = head.target().getScheme() == null && head.target().getRawAuthority() == null;
        if (!plain || !head.single("Host").map(own::contains).orElse(false)) {
            throw new Refusal(Fault.GATE_HOST, "Host");
        }
    }

    private Origin demandOrigin(RequestHead head) throws Refusal, IOException {
        Optional<Origin> origin = head.single("Origin").flatMap(Origin::parse);
        if (origin.isEmpty() || !sites.mayAsk(origin.get())) {
            throw new Refusal(Fault.GATE_ORIGIN, "Origin");
        }
        return origin.get();
    }

    /** Browsers that say how a request came about must say: by a script of a page of another site. */
    private static void demandFetchedByPage(RequestHead head) throws Refusal {
        boolean ok = (!head.has("Sec-Fetch-Site")
                        || head.single("Sec-Fetch-Site")
                                .map(OTHER_SITE::contains)
                                .orElse(false))
                && (!head.has("Sec-Fetch-Mode")
                        || head.single("Sec-Fetch-Mode").map("cors"::equals).orElse(false))
                && (!head.has("Sec-Fetch-Dest")
                        || head.single("Sec-Fetch-Dest").map("empty"::equals).orElse(false));
        if (!ok) {
            throw new Refusal(Fault.GATE_HEADER, "Sec-Fetch");
        }
    }

    private Pairing demandPairing(Proof proof, Origin origin) throws Refusal, IOException {
        String id = proof.pairing();
        Pairing pairing = id == null ? null : sites.pairings().find(id).orElse(null);
        if (pairing == null
                || !pairing.origin().equals(origin)
                || !pairing.page().equals(proof.page())) {
            throw new Refusal(Fault.PAIR_REQUIRED, "no such pairing");
        }
        if (pairing.isExpired(clock.instant())) {
            throw new Refusal(Fault.PAIR_EXPIRED, "not used for long");
        }
        sites.pairings().use(pairing);
        return pairing;
    }

    private static boolean isJson(String type) {
        return List.of("application/json", "application/json;charset=utf-8", "application/json; charset=utf-8")
                .contains(type.toLowerCase(Locale.ROOT));
    }
}
