package io.yinxin.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.Browser;
import io.yinxin.testing.CardPage;
import io.yinxin.testing.Numbers;
import io.yinxin.testing.People;
import io.yinxin.testing.TestClock;
import io.yinxin.trial.Algorithm;
import io.yinxin.trial.AuthTokens;
import io.yinxin.trial.IssuedCard;
import io.yinxin.trial.Organisation;
import io.yinxin.trial.Person;
import io.yinxin.trial.TrialCa;
import io.yinxin.trial.TrialCard;
import io.yinxin.trial.TrialCard.Medium;
import io.yinxin.trial.TrialCard.Purpose;
import io.yinxin.trial.TrialCard.Usage;
import io.yinxin.trial.kit.TrialKit;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CRLReason;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Challenges and tokens over HTTP; the tokens are made by the trial kit, which shares no code with the server. */
@ApiTest
class CardDeskTest {
    @Inject
    People people;

    @Inject
    TestClock clock;

    @Inject
    Pool pool;

    @Inject
    BlockCardCommand blockCard;

    @SuppressWarnings("NullAway.Init")
    TrialKit kit;

    private final Organisation organisation = organisation();
    private final Person holder = new Person("周试用", Numbers.idCard());
    private final Browser browser = new Browser();

    @BeforeEach
    @AfterEach
    void forgetFailuresOfAddress() {
        clock.reset();
        pool.query("delete from platform_throttle").execute().await().indefinitely();
    }

    @Test
    @Tag("CRD-22")
    @DisplayName("POST /card-challenges gives 256 random bits with the purpose, good for five minutes")
    void challenge() {
        Instant before = Instant.now();
        Response answer = browser.askChallenge("login");
        answer.then()
                .statusCode(201)
                .header("Set-Cookie", allOf(containsString("HttpOnly"), containsString("SameSite=Strict")))
                .body("challenge", matchesPattern("yx1\\.login\\.[A-Za-z0-9_-]{43}"))
                .body("purpose", equalTo("login"))
                .body("accept", hasItems("ES256", "ES384", "RS256", "PS256", "SM2SM3"))
                .body("hint.issuers", hasItem(containsString("Yinxin Trial")));
        assertThat(Instant.parse(answer.path("expiresAt")))
                .isBetween(before.plus(Duration.ofMinutes(5)), Instant.now().plus(Duration.ofMinutes(5)));
        assertThat(browser.challenge("login")).isNotEqualTo(answer.path("challenge"));
    }

    @Test
    @Tag("CRD-22")
    @DisplayName("POST /card-challenges refuses an unknown purpose, and step-up to a nobody")
    void challengePurposes() {
        browser.askChallenge("anything").then().statusCode(400);
        browser.askChallenge("step-up").then().statusCode(401).body("code", equalTo("SESSION_EXPIRED"));
        new Browser(people.anAdministrator()).askChallenge("step-up").then().statusCode(201);
    }

    @Test
    @Tag("CRD-22")
    @DisplayName("POST /card-challenges answers 429 beyond the limit of an address")
    void challengeLimit() {
        for (int i = 0; i < 120; i++) {
            browser.askChallenge("login").then().statusCode(201);
        }
        browser.askChallenge("login").then().statusCode(429).body("code", equalTo("TOO_MANY_ATTEMPTS"));
    }

    @Test
    @Tag("CRD-30")
    @DisplayName("POST /card-challenges hints at the card that is bound, where that is wanted")
    void hint() {
        IssuedCard card = issue(Algorithm.P256, legal("8800007788"));
        CardPage page = CardPage.signedIn(card);

        page.post("/api/v1/card-challenges", Map.of("purpose", "step-up"))
                .statusCode(201)
                .body("hint.cardNo", equalTo("8800007788"));
        page.post("/api/v1/card-challenges", Map.of("purpose", "operator"))
                .statusCode(201)
                .body("hint.cardNo", nullValue());
    }

    @ParameterizedTest
    @Tag("CRD-23")
    @Tag("CRD-24")
    @Tag("CRD-25")
    @CsvSource({"P256,ES256", "P384,ES384", "RSA,RS256", "RSA,PS256", "SM2,SM2SM3"})
    @DisplayName("A card of each algorithm is accepted")
    void accepted(Algorithm algorithm, String name) {
        IssuedCard card = issue(algorithm, legal("8800000001"));

        present(browser.token(card, name, browser.challenge("login"))).statusCode(200);
    }

    @Test
    @Tag("CRD-26")
    @DisplayName("Kind, number, organisation and holder come from the certificate")
    void facts() {
        IssuedCard card = issue(
                Algorithm.P256,
                TrialCard.operator(holder, organisation, "8800000002").on(Medium.IKEY));

        present(browser.token(card, "login"))
                .statusCode(200)
                .body("cardNo", equalTo("8800000002"))
                .body("kind", equalTo("OPERATOR"))
                .body("medium", equalTo("IKEY"))
                .body("organisation.name", equalTo(organisation.name()))
                .body("organisation.uscc", equalTo(organisation.uscc()))
                .body("organisation.orgCode", equalTo(organisation.orgCode()))
                .body("holder.name", equalTo(holder.name()))
                .body("holder.idType", equalTo("ID_CARD"))
                .body("holder.idNumber", equalTo(holder.idNumber()))
                .body(
                        "certificate.serial",
                        equalTo(card.certificate().getSerialNumber().toString(16)));
    }

    @Test
    @Tag("CRD-26")
    @DisplayName("What the page adds to the token changes nothing")
    void pageTellsNothing() {
        Map<String, Object> token = browser.token(issue(Algorithm.P256, legal("8800000001")), "login");
        token.put("cardNo", "8800000009");
        token.put("holder", "somebody else");

        present(token).statusCode(200).body("cardNo", equalTo("8800000001"));
    }

    @Test
    @Tag("CRD-26")
    @DisplayName("A certificate that does not tell its holder and organisation is refused")
    void unmapped() {
        refused(browser.token(issue(Algorithm.P256, legal("8800000001").unmapped()), "login"), "CERT_FIELDS");
    }

    @Test
    @Tag("CRD-22")
    @DisplayName("A token serves once")
    void replayed() {
        Map<String, Object> token = browser.token(issue(Algorithm.P256, legal("8800000001")), "login");

        present(token).statusCode(200);
        refused(token, "CHALLENGE_USED");
    }

    @Test
    @Tag("CRD-22")
    @DisplayName("A challenge is used up by a token that is refused, too")
    void consumedByFailure() {
        Map<String, Object> token = browser.token(issue(Algorithm.P256, legal("8800000001")), "login");
        Map<String, Object> broken = new HashMap<>(token);
        broken.put("signature", "AAAA");

        refused(broken, "CARD_SIGNATURE_INVALID");
        refused(token, "CHALLENGE_USED");
    }

    @Test
    @Tag("CRD-22")
    @DisplayName("After five minutes a challenge is over")
    void expired() {
        Map<String, Object> token = browser.token(issue(Algorithm.P256, legal("8800000001")), "login");

        clock.advance(Duration.ofMinutes(5));

        refused(token, "CHALLENGE_EXPIRED");
    }

    @Test
    @Tag("CRD-22")
    @DisplayName("A challenge of another browser, session or purpose is not good")
    void othersChallenge() {
        IssuedCard card = issue(Algorithm.P256, legal("8800000001"));
        Browser signedIn = new Browser(people.anAdministrator());
        Browser other = new Browser(people.anAdministrator());
        Browser stranger = new Browser();
        stranger.challenge("login");

        refused(stranger, "login", browser.token(card, "overwrite"), "CARD_SIGNATURE_INVALID");
        refused(stranger, "login", browser.token(card, "login"), "CHALLENGE_USED");
        refused(other, "bind", signedIn.token(card, "bind"), "CHALLENGE_USED");
        refused(browser, "bind", signedIn.token(card, "bind"), "CHALLENGE_USED");
        refused(signedIn, "overwrite", signedIn.token(card, "bind"), "CHALLENGE_USED");
        present(signedIn, "bind", signedIn.token(card, "bind")).statusCode(200);
    }

    @Test
    @Tag("CRD-22")
    @DisplayName("Two tabs of one browser each have their challenge")
    void twoTabs() {
        IssuedCard card = issue(Algorithm.P256, legal("8800000001"));
        String first = browser.challenge("login");
        String second = browser.challenge("login");
        Map<String, Object> ofFirst = browser.token(card, null, first);
        ofFirst.put("challenge", first);
        Map<String, Object> ofSecond = browser.token(card, null, second);

        present(ofFirst).statusCode(200);
        present(ofSecond).statusCode(200);
        refused(ofFirst, "CHALLENGE_USED");
    }

    @Test
    @Tag("CRD-23")
    @DisplayName("A token made for another site is told apart from a damaged one")
    void foreignOrigin() {
        IssuedCard card = issue(Algorithm.P256, legal("8800000001"));
        Map<String, Object> passedOn = AuthTokens.sign(card, "https://elsewhere.example", browser.challenge("login"))
                .members();
        refused(passedOn, "CARD_TOKEN_FOREIGN_ORIGIN");

        Map<String, Object> silent = AuthTokens.sign(card, "https://elsewhere.example", browser.challenge("login"))
                .members();
        silent.remove("origin");
        refused(silent, "CARD_SIGNATURE_INVALID");

        Map<String, Object> lying = AuthTokens.sign(card, "https://elsewhere.example", browser.challenge("login"))
                .members();
        lying.put("origin", Browser.origin());
        refused(lying, "CARD_SIGNATURE_INVALID");
    }

    @Test
    @Tag("CRD-23")
    @DisplayName("A header cannot change what origin is expected")
    void hostHeader() {
        IssuedCard card = issue(Algorithm.P256, legal("8800000001"));
        Map<String, Object> token = AuthTokens.sign(card, "http://elsewhere.example", browser.challenge("login"))
                .members();

        Response answer = browser.request()
                .header("Host", "elsewhere.example")
                .header("X-Forwarded-Host", "elsewhere.example")
                .body(Map.of("token", token))
                .post("/api/v1/test-cards/login");
        answer.then().statusCode(422).body("code", equalTo("CARD_TOKEN_FOREIGN_ORIGIN"));
    }

    @ParameterizedTest
    @Tag("CRD-23")
    @ValueSource(strings = {"P256", "P384", "RSA", "SM2"})
    @DisplayName("A signature by another key is refused")
    void otherKey(Algorithm algorithm) {
        IssuedCard card = issue(algorithm, legal("8800000001"));
        IssuedCard victim = issue(algorithm, legal("8800000003"));
        Map<String, Object> token = browser.token(card, "login");
        token.put("unverifiedCertificate", browser.token(victim, null, "x").get("unverifiedCertificate"));

        refused(token, "CARD_SIGNATURE_INVALID");
    }

    @ParameterizedTest
    @Tag("CRD-23")
    @CsvSource({
        "unverifiedCertificate, '', CARD_TOKEN_MALFORMED",
        "unverifiedCertificate, 'AAAA', CARD_TOKEN_MALFORMED",
        "unverifiedCertificate, 'no base64', CARD_TOKEN_MALFORMED",
        "signature, 'AA', CARD_TOKEN_MALFORMED",
        "signature, 'AA==\n', CARD_TOKEN_MALFORMED",
        "signature, 'AB==', CARD_TOKEN_MALFORMED",
        "signature, '_-==', CARD_TOKEN_MALFORMED",
        "signature, 'AA==', CARD_SIGNATURE_INVALID",
        "format, 'web-eid:1', CARD_TOKEN_FORMAT",
        "format, 'web-eid:1.0.1', CARD_TOKEN_FORMAT",
        "format, 'yinxin-auth:1.0', CARD_ALGORITHM",
        "algorithm, 'none', CARD_ALGORITHM",
        "algorithm, 'es256', CARD_ALGORITHM",
        "algorithm, 'ES384', CARD_ALGORITHM",
        "algorithm, 'RS256', CARD_ALGORITHM",
        "algorithm, 'SM2SM3', CARD_ALGORITHM",
        "algorithm, 'ES512', CARD_ALGORITHM",
    })
    @DisplayName("Members of the wrong form are refused, each with its own code")
    void malformed(String member, String value, String code) {
        Map<String, Object> token = browser.token(issue(Algorithm.P256, legal("8800000001")), "login");
        token.put(member, value);

        refused(token, code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unverifiedCertificate", "signature", "format", "algorithm"})
    @Tag("CRD-23")
    @DisplayName("A token without one of its members is refused")
    void missing(String member) {
        Map<String, Object> token = browser.token(issue(Algorithm.P256, legal("8800000001")), "login");
        token.remove(member);

        refused(token, "CARD_TOKEN_MALFORMED");
    }

    @Test
    @Tag("CRD-24")
    @DisplayName("A certificate out of its time is refused, saying since when")
    void validity() {
        Instant now = Instant.now();
        IssuedCard ended =
                issue(Algorithm.P256, legal("8800000001").valid(now.minus(Duration.ofDays(9)), now.minusSeconds(5)));
        IssuedCard early = issue(
                Algorithm.P256,
                legal("8800000001").valid(now.plus(Duration.ofMinutes(20)), now.plus(Duration.ofDays(9))));
        IssuedCard nearly = issue(
                Algorithm.P256,
                legal("8800000001").valid(now.plus(Duration.ofMinutes(3)), now.plus(Duration.ofDays(9))));

        refused(browser.token(ended, "login"), "CERT_EXPIRED")
                .body("params.date", matchesPattern("\\d{4}-\\d\\d-\\d\\d"));
        refused(browser.token(early, "login"), "CERT_NOT_YET");
        present(browser.token(nearly, "login")).statusCode(200);
    }

    @ParameterizedTest
    @Tag("CRD-24")
    @ValueSource(strings = {"P256", "P384", "RSA", "SM2"})
    @DisplayName("A revoked certificate is refused, also after it was accepted")
    void revoked(Algorithm algorithm) {
        IssuedCard card = issue(algorithm, legal("8800000001"));
        present(browser.token(card, "login")).statusCode(200);

        kit.ca(algorithm).revoke(card, CRLReason.KEY_COMPROMISE);
        // The trial's anchors believe an answer for a second, and forgive nothing on top for what we have kept.
        clock.advance(Duration.ofSeconds(2));

        refused(browser.token(card, "login"), "CERT_REVOKED");
    }

    @Test
    @Tag("CRD-24")
    @DisplayName("A certificate of an authority we do not know is refused, whatever its names are")
    void untrusted() {
        TrialCa strangers = TrialCa.create(Algorithm.P256, "http://localhost:9", Clock.systemUTC());

        refused(browser.token(strangers.issue(legal("8800000001")), "login"), "CERT_UNTRUSTED");
    }

    @Test
    @Tag("CRD-24")
    @DisplayName("A certificate for another use is refused")
    void wrongUsage() {
        TrialCard card = legal("8800000001");
        for (TrialCard wrong : List.of(
                card.withUsage(Usage.NON_REPUDIATION),
                card.withUsage(Usage.KEY_ENCIPHERMENT),
                card.withUsage(Usage.DIGITAL_SIGNATURE, Usage.KEY_CERT_SIGN),
                card.withPurpose(Purpose.SERVER_AUTHENTICATION),
                card.withoutEku())) {
            refused(browser.token(issue(Algorithm.P256, wrong), "login"), "CERT_USAGE");
        }
    }

    @ParameterizedTest
    @Tag("CRD-24")
    @CsvSource({
        "8800000090, LOST, 已挂失",
        "8800000091, FROZEN, 已冻结",
        "8800000092, EXPIRED, 已过期",
        "8800000093, NOT_FOUND, 未登记"
    })
    @DisplayName("A card that its issuer's directory does not call normal is refused with its state")
    void state(String cardNo, String state, String words) {
        refused(browser.token(issue(Algorithm.P256, legal(cardNo)), "login"), "CARD_STATE_INVALID")
                .body("params.state", equalTo(state))
                .body("message", containsString(words));
    }

    @Test
    @Tag("CRD-24")
    @Tag("GEN-51")
    @DisplayName("When the directory does not answer, the certificate suffices if it tells all")
    void directorySilent() {
        present(browser.token(issue(Algorithm.P256, legal("8800000094")), "login"))
                .statusCode(200)
                .body("cardNo", equalTo("8800000094"));
    }

    @Test
    @Tag("CRD-24")
    @DisplayName("block-card shuts a card out, or a certificate, and lets it in again")
    void blocked() throws SQLException {
        IssuedCard card = issue(Algorithm.P256, legal("8800004711"));
        block("--card", "8800004711", "--reason", "reported by phone");
        refused(browser.token(card, "login"), "CARD_BLOCKED");
        block("--card", "8800004711", "--lift", "yes");

        Map<String, Object> token = browser.token(card, "login");
        String sha256 = present(token).statusCode(200).extract().path("certificate.sha256");
        block("--certificate", sha256, "--reason", "key found in a repository");
        refused(browser.token(card, "login"), "CARD_BLOCKED");
        assertThat(block()).contains(sha256, "key found in a repository");
    }

    @Test
    @Tag("CRD-22")
    @DisplayName("One certificate is presented twenty times a minute, not more")
    void certificateLimit() {
        IssuedCard card = issue(Algorithm.P256, legal("8800000001"));
        for (int i = 0; i < 20; i++) {
            present(browser.token(card, "login")).statusCode(200);
        }
        present(browser.token(card, "login")).statusCode(429).body("code", equalTo("TOO_MANY_ATTEMPTS"));
    }

    @Test
    @Tag("GEN-36")
    @DisplayName("An address whose cards are refused again and again is shut out")
    void addressLimit() {
        pool.query("update platform_throttle set events = 0").execute().await().indefinitely();
        int status = 422;
        for (int i = 0; i < 31 && status == 422; i++) {
            Map<String, Object> token = Map.of("format", "web-eid:1.0");
            status = browser.request()
                    .body(Map.of("token", token))
                    .post("/api/v1/test-cards/login")
                    .statusCode();
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    @Tag("GEN-32")
    @DisplayName("Audit names certificate, algorithm, anchor and challenge, and the precise reason of a refusal")
    void audited() {
        IssuedCard card = issue(Algorithm.P256, legal("8800000001"));
        present(browser.token(card, "login")).statusCode(200);
        assertThat(lastDetails("CARD_PRESENTED"))
                .contains("ES256", "Yinxin Trial P256", "\"revocation\":\"GOOD\"", "88******01")
                .doesNotContain("8800000001", holder.idNumber());

        refused(browser.token(issue(Algorithm.P256, legal("8800000001").withoutEku()), "login"), "CERT_USAGE");
        assertThat(lastDetails("CARD_REFUSED")).contains("no extended key usage");
    }

    private static Organisation organisation() {
        String orgCode = Numbers.orgCode();
        return new Organisation("示例试用贸易有限公司", Numbers.uscc(orgCode));
    }

    private IssuedCard issue(Algorithm algorithm, TrialCard card) {
        return kit.ca(algorithm).issue(card);
    }

    private TrialCard legal(String cardNo) {
        return TrialCard.legal(holder, organisation, cardNo);
    }

    private ValidatableResponse present(Map<String, Object> token) {
        return present(browser, "login", token);
    }

    private static ValidatableResponse present(Browser browser, String purpose, Map<String, Object> token) {
        return browser.send(browser.request().body(Map.of("token", token)), "/api/v1/test-cards/" + purpose)
                .then();
    }

    private ValidatableResponse refused(Map<String, Object> token, String code) {
        return refused(browser, "login", token, code);
    }

    private static ValidatableResponse refused(
            Browser browser, String purpose, Map<String, Object> token, String code) {
        return present(browser, purpose, token).statusCode(422).body("code", equalTo(code));
    }

    private String block(String... arguments) throws SQLException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(blockCard.run(List.of(arguments), new PrintStream(out, true, StandardCharsets.UTF_8)))
                .isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private String lastDetails(String action) {
        Row row = pool.preparedQuery("select details from audit_record where action = $1 order by seq desc limit 1")
                .execute(Tuple.of(action))
                .await()
                .indefinitely()
                .iterator()
                .next();
        return row.getString(0);
    }
}
