package io.yinxin.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.yinxin.agent.RawHttp.Answer;
import io.yinxin.agent.card.Keys;
import io.yinxin.agent.card.SignatureAlgorithm;
import io.yinxin.agent.prompt.Dialog;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("CRD-27")
class SealTest {
    @TempDir
    Path directory;

    private TestAgent agent;
    private Page page;

    @BeforeEach
    void start() throws Exception {
        agent = new TestAgent(directory);
        page = agent.paired();
    }

    @AfterEach
    void stop() {
        agent.close();
    }

    @Test
    void signsWhatItShows() throws Exception {
        agent.screen.types(FakeCards.PIN);
        byte[] document = Structure.digest("contract");
        byte[] tbs = Structure.signedAttributes(document, agent.cards.certificate.der());
        JsonNode done = seal(ticket(List.of(item(tbs, "cms-signed-attributes", "采购合同", document, null))));

        JsonNode signed = done.path("result").path("items").get(0);
        byte[] signature = Base64.getDecoder().decode(signed.path("signature").asText());
        assertThat(Keys.verifies(agent.cards.publicKey(), SignatureAlgorithm.ES256, tbs, signature))
                .isTrue();
        Dialog dialog = agent.screen.shown().getFirst();
        assertThat(dialog.facts().toString())
                .contains("采购合同", java.util.HexFormat.of().formatHex(document));
        assertThat(dialog.heading()).contains(TestAgent.SITE);
    }

    @Test
    void asksForThePinOnceAndForTheNumberOfDocuments() throws Exception {
        agent.screen.types(FakeCards.PIN);
        List<Map<String, Object>> items = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            byte[] document = Structure.digest("document " + i);
            items.add(item(
                    Structure.signedAttributes(document, agent.cards.certificate.der()),
                    "cms-signed-attributes",
                    "Document " + i,
                    document,
                    null));
        }
        JsonNode done = seal(ticket(items));

        assertThat(done.path("result").path("items")).hasSize(3);
        assertThat(agent.screen.shown()).extracting(Dialog::kind).containsExactly(Dialog.Kind.CONFIRM, Dialog.Kind.PIN);
        assertThat(agent.screen.shown().getFirst().typed()).isEqualTo("3");
        assertThat(agent.cards.pins)
                .allSatisfy(pin -> assertThat(new String(pin)).matches("\0+"));
    }

    @Test
    void tellsWhichDocumentsWereSignedBeforeTheCardWasTakenOut() throws Exception {
        agent.screen.types(FakeCards.PIN);
        agent.cards.signaturesLeft = 1;
        byte[] one = Structure.digest("1");
        byte[] two = Structure.digest("2");
        JsonNode items = seal(ticket(List.of(attributes("a", one), attributes("b", two))))
                .path("result")
                .path("items");

        assertThat(items.get(0).has("signature")).isTrue();
        assertThat(items.get(1).path("error").asText()).isEqualTo("card.removed");
    }

    @Test
    void readsASealAfterTheStandard() throws Exception {
        agent.screen.types(FakeCards.PIN);
        byte[] document = Structure.digest("ofd");
        byte[] tbs = Structure.tbsSign("试用单位甲合同专用章", document, agent.cards.certificate.der());
        JsonNode done = seal(ticket(List.of(item(tbs, "ses-tbs-sign", "OFD", document, "试用单位甲合同专用章"))));

        assertThat(done.path("state").asText()).isEqualTo("done");
        assertThat(agent.screen.shown().getFirst().facts().toString()).contains("试用单位甲合同专用章");
    }

    @Test
    void refusesATitleForAnotherDocument() throws Exception {
        byte[] shown = Structure.digest("small order");
        byte[] signed = Structure.digest("big order");
        byte[] tbs = Structure.signedAttributes(signed, agent.cards.certificate.der());

        refused("ticket.display-mismatch", ticket(List.of(item(tbs, "cms-signed-attributes", "Order", shown, null))));
    }

    @Test
    void refusesASealShownUnderAnotherName() throws Exception {
        byte[] document = Structure.digest("x");
        byte[] tbs = Structure.tbsSign("公章", document, agent.cards.certificate.der());

        refused("ticket.display-mismatch", ticket(List.of(item(tbs, "ses-tbs-sign", "X", document, "发票章"))));
        refused("ticket.display-mismatch", ticket(List.of(item(tbs, "ses-tbs-sign", "X", document, null))));
    }

    @Test
    void refusesAStructureMadeOutForAnotherCertificate() throws Exception {
        byte[] document = Structure.digest("x");
        FakeCards stranger = new FakeCards();
        byte[] attributes = Structure.signedAttributes(document, stranger.certificate.der());
        JsonNode first = seal(ticket(List.of(item(attributes, "cms-signed-attributes", "X", document, null))));
        assertThat(first.path("problem").path("code").asText()).isEqualTo("ticket.display-mismatch");

        byte[] seal = Structure.tbsSign("公章", document, stranger.certificate.der());
        JsonNode second = seal(ticket(List.of(item(seal, "ses-tbs-sign", "X", document, "公章"))));
        assertThat(second.path("problem").path("code").asText()).isEqualTo("ticket.display-mismatch");
        assertThat(agent.screen.shown()).isEmpty();
    }

    @Test
    void refusesTicketsThatAreNotTheServers() throws Exception {
        byte[] document = Structure.digest("x");
        Map<String, Object> claims = claims(List.of(attributes("X", document)));
        String right = agent.ticket(page, "seal", claims);
        String[] parts = right.split("\\.");
        String claimsText =
                new String(Base64.getUrlDecoder().decode(parts[1]), java.nio.charset.StandardCharsets.UTF_8);
        String altered = parts[0] + "."
                + Page.JSON
                        .readTree("\""
                                + Base64.getUrlEncoder()
                                        .withoutPadding()
                                        .encodeToString(claimsText
                                                .replace("yap/1", "yap/2")
                                                .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                + "\"")
                        .asText()
                + "." + parts[2];

        refused("ticket.signature", agent.ticket(page, "seal", claims, new ECKeyGenerator(Curve.P_256).generate()));
        refused("ticket.signature", altered);
        refused("ticket.signature", parts[0] + "." + parts[1] + ".");
        refused("ticket.signature", "nonsense");
    }

    @Test
    void refusesOldFutureAndLongLivedTickets() throws Exception {
        long now = Instant.now().getEpochSecond();
        List<Map<String, Object>> items = List.of(attributes("X", Structure.digest("x")));
        for (Map<String, Long> times : List.of(
                Map.of("iat", now - 200, "exp", now - 100),
                Map.of("iat", now, "exp", now + 600),
                Map.of("iat", now + 3000, "exp", now + 3100),
                Map.of("iat", now, "exp", now - 1))) {
            Map<String, Object> claims = claims(items);
            claims.putAll(times);
            refused("ticket.expired", agent.ticket(page, "seal", claims));
        }
    }

    @Test
    void takesATicketOnceAlsoAfterARestart() throws Exception {
        agent.screen.types(FakeCards.PIN, FakeCards.PIN);
        Map<String, Object> claims = claims(List.of(attributes("X", Structure.digest("x"))));
        claims.put("jti", "the-same-number-twice");
        assertThat(seal(agent.ticket(page, "seal", claims)).path("state").asText())
                .isEqualTo("done");
        refused("ticket.replayed", agent.ticket(page, "seal", claims));

        agent.close();
        agent = new TestAgent(directory, agent.cards, io.yinxin.agent.http.PeerUser.ofThisSystem(), 100);
        page = agent.paired();
        refused("ticket.replayed", agent.ticket(page, "seal", claims));
    }

    @Test
    void refusesTicketsOfAnotherSiteBrowserOrOperation() throws Exception {
        List<Map<String, Object>> items = List.of(attributes("X", Structure.digest("x")));
        Map<String, Object> origin = claims(items);
        origin.put("origin", TestAgent.OTHER);
        refused("ticket.origin", agent.ticket(page, "seal", origin));

        Map<String, Object> audience = claims(items);
        audience.put("aud", "yap/2");
        refused("ticket.origin", agent.ticket(page, "seal", audience));
        refused("ticket.origin", agent.ticket(agent.page(TestAgent.SITE), "seal", claims(items)));
        refused("ticket.content", agent.ticket(page, "enrol", claims(items)));
    }

    @Test
    void refusesWhatIsNoTicketOfThisKind() throws Exception {
        byte[] document = Structure.digest("x");
        byte[] tbs = Structure.signedAttributes(document, agent.cards.certificate.der());
        Map<String, Object> unknown = claims(List.of(attributes("X", document)));
        unknown.put("admin", true);
        refused("ticket.content", agent.ticket(page, "seal", unknown));
        refused("ticket.content", ticket(List.of()));
        refused("ticket.content", ticket(List.of(item(document, "cms-signed-attributes", "X", document, null))));
        refused("ticket.content", ticket(List.of(item(tbs, "raw-digest", "X", document, null))));
        refused(
                "ticket.content",
                ticket(List.of(item(tbs, "cms-signed-attributes", "a\u202Etxt.exe", document, null))));
        byte[] longer = java.util.Arrays.copyOf(tbs, tbs.length + 1);
        refused("ticket.content", ticket(List.of(item(longer, "cms-signed-attributes", "X", document, null))));
    }

    @Test
    void sealsWithNoCertificateForSigningInAlone() throws Exception {
        agent.cards.keyUsage = Set.of("digitalSignature");
        JsonNode done = seal(ticket(List.of(attributes("X", Structure.digest("x")))));

        assertThat(done.path("problem").path("code").asText()).isEqualTo("cert.usage");
    }

    @Test
    void takesNoTicketFromASiteWithoutKeys() throws Exception {
        Page other = agent.page(TestAgent.OTHER).pair();
        Answer answer = other.post("/v1/seals", Map.of("ticket", "a.b.c"));

        assertThat(Page.code(answer)).isEqualTo("policy.operation");
    }

    @Test
    @Tag("KEY-04")
    void makesAKeyForTheCaThatAskedForIt() throws Exception {
        agent.screen.types(FakeCards.PIN);
        Map<String, Object> claims =
                Map.of("keyType", "P-256", "subject", "CN=张试用,O=试用单位甲,C=CN", "challenge", "session-1");
        JsonNode done = page.operate("/v1/enrolments", Map.of("ticket", agent.ticket(page, "enrol", claims)));

        assertThat(done.path("result").path("request").asText()).isNotEmpty();
        assertThat(agent.screen.shown().getFirst().facts().toString()).contains("张试用", "P-256", "试用卡");
    }

    @Test
    void importsOnlyCertificates() throws Exception {
        agent.screen.types(FakeCards.PIN);
        String der = Base64.getEncoder().encodeToString(agent.cards.certificate.der());
        JsonNode done = page.operate(
                "/v1/imports", Map.of("ticket", agent.ticket(page, "import", Map.of("certificates", List.of(der)))));
        assertThat(done.path("result").path("certificates").get(0).asText())
                .isEqualTo(agent.cards.certificate.sha256());

        Answer refused = page.post(
                "/v1/imports", Map.of("ticket", agent.ticket(page, "import", Map.of("certificates", List.of("AAAA")))));
        assertThat(Page.code(refused)).isEqualTo("ticket.content");
    }

    private Map<String, Object> attributes(String title, byte[] document) throws Exception {
        byte[] tbs = Structure.signedAttributes(document, agent.cards.certificate.der());
        return item(tbs, "cms-signed-attributes", title, document, null);
    }

    private static Map<String, Object> item(
            byte[] tbs, String kind, String title, byte[] document, @Nullable String seal) {
        Map<String, Object> display = new LinkedHashMap<>();
        display.put("title", title);
        display.put("documentDigest", Base64.getEncoder().encodeToString(document));
        display.put("digestAlg", "SM3");
        if (seal != null) {
            display.put("sealName", seal);
        }
        return Map.of("tbs", Base64.getEncoder().encodeToString(tbs), "kind", kind, "display", display);
    }

    private Map<String, Object> claims(List<Map<String, Object>> items) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("cert", agent.cards.certificate.sha256());
        claims.put("items", items);
        return claims;
    }

    private String ticket(List<Map<String, Object>> items) throws Exception {
        return agent.ticket(page, "seal", claims(items));
    }

    private JsonNode seal(String ticket) throws Exception {
        return page.operate("/v1/seals", Map.of("ticket", ticket));
    }

    private void refused(String code, String ticket) throws Exception {
        Answer answer = page.post("/v1/seals", Map.of("ticket", ticket));
        assertThat(Page.code(answer)).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(422);
    }
}
