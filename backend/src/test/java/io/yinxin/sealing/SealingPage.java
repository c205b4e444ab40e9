package io.yinxin.sealing;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.ValidatableResponse;
import io.yinxin.seals.SealsPage;
import io.yinxin.testing.Browser;
import io.yinxin.trial.IssuedCard;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The page where documents are sealed, with a card reader. */
final class SealingPage {
    static final String SEALING = "/api/v1/sealing";

    private final Browser browser;
    private final SealsPage seals;

    private SealingPage(Browser browser, SealsPage seals) {
        this.browser = browser;
        this.seals = seals;
    }

    /** In a session by this card. */
    static SealingPage by(IssuedCard card) {
        Browser browser = new Browser();
        // First: it gets the cookie the request goes with.
        Map<String, Object> token = browser.token(card, "login");
        browser.send(browser.request().body(Map.of("token", token)), "/api/v1/session/card")
                .then()
                .statusCode(201);
        return new SealingPage(browser, SealsPage.in(browser));
    }

    ValidatableResponse get(String path) {
        return browser.request().get(SEALING + path).then();
    }

    ValidatableResponse post(String path, Object body) {
        return browser.request().body(body).post(SEALING + path).then();
    }

    ValidatableResponse put(String path, Object body) {
        return browser.request().body(body).put(SEALING + path).then();
    }

    ValidatableResponse delete(String path) {
        return browser.request().delete(SEALING + path).then();
    }

    /** A seal in use, valid from today. @param operator place in the list of those who may be chosen */
    String aSealInUse(IssuedCard legalCard, String name, int operator) {
        Map<String, Object> form = new HashMap<>(seals.form(name, operator));
        form.put("validFrom", today().toString());
        String id = seals.confirm(seals.prepare(form), legalCard)
                .statusCode(201)
                .extract()
                .path("sealId");
        seals.set(id, "ENABLED").statusCode(204);
        return id;
    }

    SealsPage seals() {
        return seals;
    }

    ValidatableResponse handIn(byte[] file, String name) {
        return browser.request()
                .contentType("application/octet-stream")
                .header(
                        "X-File-Name",
                        URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
                .body(file)
                .post(SEALING + "/documents")
                .then();
    }

    String document(byte[] file, String name) {
        return handIn(file, name).statusCode(201).extract().path("documentId");
    }

    ValidatableResponse prepare(String documentId, String sealId, Map<?, ?>... positions) {
        return post(
                "/preparations",
                Map.of(
                        "documentId",
                        documentId,
                        "sealId",
                        sealId,
                        "positions",
                        List.of(positions),
                        "documentKind",
                        "CONTRACT",
                        "pageKey",
                        TestAgent.PAGE_KEY));
    }

    JsonNode ticket(ValidatableResponse prepared) throws Exception {
        String key = get("/ticket-key").statusCode(200).extract().asString();
        return TestAgent.read(prepared.statusCode(201).extract().path("ticket"), key);
    }

    ValidatableResponse complete(ValidatableResponse prepared, String signature) {
        String id = prepared.statusCode(201).extract().path("preparationId");
        return post("/preparations/" + id + "/completion", Map.of("signature", signature));
    }

    /** From the place to the sealed document. */
    ValidatableResponse seal(String documentId, String sealId, IssuedCard card, Map<?, ?>... positions)
            throws Exception {
        ValidatableResponse prepared = prepare(documentId, sealId, positions);
        return complete(prepared, TestAgent.sign(ticket(prepared), card));
    }

    byte[] file(ValidatableResponse sealed) {
        String id = sealed.statusCode(201).extract().path("document.documentId");
        return get("/documents/" + id + "/file").statusCode(200).extract().asByteArray();
    }

    static Map<String, Object> point(int page, double x, double y) {
        return Map.of("type", "POINT", "firstPage", page, "x", x, "y", y);
    }

    static Map<String, Object> keyword(String word) {
        return Map.of("type", "KEYWORD", "keyword", word, "occurrence", "ALL");
    }

    static Map<String, Object> seam(double y) {
        return Map.of("type", "SEAM", "y", y);
    }

    /** Where the organisations are. */
    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    static String nobody() {
        return UUID.randomUUID().toString();
    }
}
