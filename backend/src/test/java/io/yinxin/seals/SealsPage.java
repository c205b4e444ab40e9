package io.yinxin.seals;

import io.restassured.response.ValidatableResponse;
import io.yinxin.testing.Browser;
import io.yinxin.testing.Person;
import io.yinxin.trial.IssuedCard;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The pages Seal making and Signature making of an administrator. */
public final class SealsPage {
    public static final String SEALS = "/api/v1/seals";
    static final String SIGNATURES = "/api/v1/signatures";
    private static final String PREPARATIONS = "/api/v1/seal-preparations";
    private static final String PICTURES = "/api/v1/seal-pictures";

    private final Browser browser;

    private SealsPage(Browser browser) {
        this.browser = browser;
    }

    /** In whatever session that browser has. */
    public static SealsPage in(Browser browser) {
        return new SealsPage(browser);
    }

    public static SealsPage of(Person person) {
        return new SealsPage(new Browser(person));
    }

    /** In a session by this card. */
    public static SealsPage by(IssuedCard card) {
        Browser browser = new Browser();
        // First: it gets the cookie the request goes with.
        Map<String, Object> token = browser.token(card, "login");
        browser.send(browser.request().body(Map.of("token", token)), "/api/v1/session/card")
                .then()
                .statusCode(201);
        return new SealsPage(browser);
    }

    public ValidatableResponse get(String path) {
        return browser.request().get(path).then();
    }

    public ValidatableResponse post(String path, Object body) {
        return browser.request().body(body).post(path).then();
    }

    public ValidatableResponse put(String path, Object body) {
        return browser.request().body(body).put(path).then();
    }

    public ValidatableResponse delete(String path) {
        return browser.request().delete(path).then();
    }

    public ValidatableResponse upload(String path, byte[] file) {
        return browser.request()
                .contentType("application/octet-stream")
                .body(file)
                .post(PICTURES + path)
                .then();
    }

    public ValidatableResponse preview(String kind, String issuingOrg) {
        return post(PICTURES + "/previews", Map.of("sealKind", kind, "issuingOrg", issuingOrg));
    }

    public String orgName() {
        return get(SEALS + "/rules").statusCode(200).extract().path("orgName");
    }

    public String operator(int place) {
        return get(SEALS + "/operators").statusCode(200).extract().path("[" + place + "].accountId");
    }

    /** A form without fault, for the first of the operators, with a picture of its own. */
    public Map<String, Object> form(String name) {
        return form(name, 0);
    }

    public Map<String, Object> form(String name, int operator) {
        String orgName = orgName();
        String picture = preview("COMPANY", orgName).statusCode(201).extract().path("pictureId");
        LocalDate today = LocalDate.now();
        return new HashMap<>(Map.of(
                "makingWay",
                "STANDARD",
                "operatorAccount",
                operator(operator),
                "sealName",
                name,
                "sealKind",
                "COMPANY",
                "validFrom",
                today.plusDays(1).toString(),
                "validTo",
                today.plusDays(40).toString(),
                "issuingOrg",
                orgName,
                "pictureId",
                picture));
    }

    public ValidatableResponse prepare(Map<String, ?> form) {
        return post(PREPARATIONS + "/seals", form);
    }

    public ValidatableResponse prepareChange(String sealId, Map<String, ?> form) {
        return post(PREPARATIONS + "/seals/" + sealId + "/change", form);
    }

    public ValidatableResponse prepareReissue(String sealId, Map<String, ?> form) {
        return post(PREPARATIONS + "/seals/" + sealId + "/reissue", form);
    }

    public ValidatableResponse prepareSignature(Map<String, ?> form) {
        return post(PREPARATIONS + "/signatures", form);
    }

    /** What was prepared, confirmed by what this card signs. */
    public ValidatableResponse confirm(ValidatableResponse prepared, IssuedCard card) {
        return confirm(prepared, card, prepared.extract().path("challenge.challenge"));
    }

    public ValidatableResponse confirm(ValidatableResponse prepared, IssuedCard card, String challenge) {
        String id = prepared.statusCode(201).extract().path("preparationId");
        return post(PREPARATIONS + "/" + id + "/confirmation", Map.of("token", browser.token(card, null, challenge)));
    }

    public String challenge(String purpose) {
        return browser.challenge(purpose);
    }

    /** @return the seal's id */
    public String aSeal(IssuedCard legalCard, String name) {
        return confirm(prepare(form(name)), legalCard).statusCode(201).extract().path("sealId");
    }

    public ValidatableResponse view(String sealId) {
        return get(SEALS + "/" + sealId);
    }

    public ValidatableResponse set(String sealId, String state) {
        return put(SEALS + "/" + sealId + "/state", Map.of("state", state));
    }

    public Map<String, Object> change(String sealId, String name) {
        ValidatableResponse seal = view(sealId).statusCode(200);
        return new HashMap<>(Map.of(
                "sealName", name,
                "validFrom", seal.extract().<String>path("seal.validFrom"),
                "validTo", seal.extract().<String>path("seal.validTo"),
                "version", seal.extract().<Integer>path("seal.version")));
    }

    static String nobody() {
        return UUID.randomUUID().toString();
    }
}
