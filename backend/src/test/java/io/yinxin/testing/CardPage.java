package io.yinxin.testing;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.yinxin.trial.IssuedCard;
import java.util.HashMap;
import java.util.Map;

/** What the pages do with cards, in one browser. */
public final class CardPage {
    private final Browser browser;

    /** Nobody is signed in. */
    public CardPage() {
        browser = new Browser();
    }

    public CardPage(Person person) {
        browser = new Browser(person);
    }

    /** The first step of a card sign-in, expected to lead to a session. */
    public static CardPage signedIn(IssuedCard card) {
        CardPage page = new CardPage();
        page.signIn(card).statusCode(201);
        return page;
    }

    public ValidatableResponse signIn(IssuedCard card) {
        return post("/api/v1/session/card", Map.of("token", token(card, "login")));
    }

    public ValidatableResponse identityCheck(String attempt, String choice, IssuedCard card, String purpose) {
        return post(
                "/api/v1/session/card/" + attempt + "/identity-check",
                Map.of("choice", choice, "token", token(card, purpose)));
    }

    public ValidatableResponse keep(String attempt) {
        return post("/api/v1/session/card/" + attempt + "/answer", Map.of("answer", "KEEP"));
    }

    public ValidatableResponse overwrite(String attempt, IssuedCard card, String purpose) {
        return post(
                "/api/v1/session/card/" + attempt + "/answer",
                Map.of("answer", "OVERWRITE", "token", token(card, purpose)));
    }

    public ValidatableResponse bind(IssuedCard card) {
        return post("/api/v1/account/card", Map.of("token", token(card, "bind")));
    }

    public Map<String, Object> token(IssuedCard card, String purpose) {
        return browser.token(card, purpose);
    }

    public ValidatableResponse post(String path, Map<String, ?> body) {
        Response answer = browser.send(browser.request().body(body), path);
        return answer.then();
    }

    /** With an answered captcha beside the fields. */
    public ValidatableResponse postWithCaptcha(String path, Map<String, ?> fields) {
        SolvedCaptcha captcha = SolvedCaptcha.get();
        Map<String, Object> body = new HashMap<>(fields);
        body.put("captchaId", captcha.captchaId());
        body.put("imageCode", captcha.imageCode());
        return post(path, body);
    }

    public ValidatableResponse get(String path) {
        return browser.request().get(path).then();
    }

    public ValidatableResponse account() {
        return get("/api/v1/account").statusCode(200);
    }

    public static ValidatableResponse password(String username, String password) {
        return new CardPage().postWithCaptcha("/api/v1/session", Map.of("username", username, "password", password));
    }
}
