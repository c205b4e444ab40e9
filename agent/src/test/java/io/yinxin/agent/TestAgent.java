package io.yinxin.agent;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.yinxin.agent.card.CardSettings;
import io.yinxin.agent.http.PeerUser;
import io.yinxin.agent.store.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An agent on any free port, with a policy for one site and first use for all others. */
final class TestAgent implements AutoCloseable {
    /** Named by the policy, with keys for tickets. */
    static final String SITE = "https://portal.example";
    /** Named by nobody. */
    static final String OTHER = "https://other.example";

    static final String LOCAL = "http://localhost:8080";

    final Path directory;
    final ECKey ticketKey;
    final ScriptedScreen screen = new ScriptedScreen();
    final FakeCards cards;
    final Home home;
    private final Agent agent;

    TestAgent(Path directory) throws Exception {
        this(directory, new FakeCards(), PeerUser.ofThisSystem(), 100);
    }

    TestAgent(Path directory, FakeCards cards, PeerUser users, int operationsPerMinute) throws Exception {
        this.directory = directory;
        this.cards = cards;
        this.ticketKey = new ECKeyGenerator(Curve.P_256).generate();
        this.home = Home.open(directory);
        writePolicy(true, ticketKey);
        this.agent = Agent.start(config(directory, operationsPerMinute), home, cards, screen, users, Clock.systemUTC());
    }

    static AgentConfig config(Path directory, int operationsPerMinute) {
        return new AgentConfig(
                directory,
                List.of(0),
                directory.resolve("policy.jws"),
                directory.resolve("policy-key.json"),
                "auto",
                null,
                "en-US",
                operationsPerMinute,
                CardSettings.of(List.of(), List.of(), false, directory.resolve("soft-keys")));
    }

    void writePolicy(boolean firstUse, ECKey tickets) throws Exception {
        List<String> all = List.of(
                "authentications",
                "certificate-reads",
                "seals",
                "enrolments",
                "imports",
                "pin-changes",
                "pin-unblocks",
                "repairs");
        Map<String, Object> policy = new LinkedHashMap<>();
        policy.put("iss", "test");
        policy.put("iat", Instant.now().getEpochSecond());
        policy.put("firstUse", firstUse);
        policy.put(
                "sites",
                List.of(
                        Map.of(
                                "origin",
                                SITE,
                                "operations",
                                all,
                                "ticketKeys",
                                List.of(tickets.toPublicJWK().toJSONObject())),
                        Map.of("origin", LOCAL, "operations", List.of("authentications"))));
        ECKey key = new ECKeyGenerator(Curve.P_256).generate();
        JWSObject jws = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType("yap-policy+jwt"))
                        .build(),
                new Payload(policy));
        jws.sign(new ECDSASigner(key));
        Files.writeString(
                directory.resolve("policy-key.json"), key.toPublicJWK().toJSONString());
        Files.writeString(directory.resolve("policy.jws"), jws.serialize());
    }

    int port() {
        return agent.port();
    }

    Page page(String origin) throws Exception {
        return new Page(origin, port());
    }

    Page paired() throws Exception {
        return page(SITE).pair();
    }

    /** A ticket as the server of the site makes it. */
    String ticket(Page page, String operation, Map<String, ?> changes) throws Exception {
        return ticket(page, operation, changes, ticketKey);
    }

    String ticket(Page page, String operation, Map<String, ?> changes, ECKey key) throws Exception {
        long now = Instant.now().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", "https://portal.example");
        claims.put("aud", "yap/1");
        claims.put("origin", SITE);
        claims.put("cnf", Map.of("jkt", page.key.computeThumbprint().toString()));
        claims.put("op", operation);
        claims.put("jti", java.util.UUID.randomUUID().toString());
        claims.put("iat", now);
        claims.put("exp", now + 100);
        claims.putAll(changes);
        JWSObject jws = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType("yap-ticket+jwt"))
                        .build(),
                new Payload(claims));
        jws.sign(new ECDSASigner(key));
        return jws.serialize();
    }

    @Override
    public void close() {
        agent.close();
    }
}
