package io.yinxin.testing;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The account page of somebody signed in: what its dialogs send. */
public final class OwnPage {
    private static final String BASE = "/api/v1/account";

    private final Person person;

    public OwnPage(Person person) {
        this.person = person;
    }

    public ValidatableResponse account() {
        return person.request().get(BASE).then().statusCode(200);
    }

    public int version() {
        return account().extract().path("version");
    }

    public ValidatableResponse put(String path, Map<String, ?> body) {
        return person.request()
                .contentType("application/json")
                .body(body)
                .put(BASE + path)
                .then();
    }

    public ValidatableResponse post(String path, Map<String, ?> body) {
        return person.request()
                .contentType("application/json")
                .body(body)
                .post(BASE + path)
                .then();
    }

    public ValidatableResponse postWithCaptcha(String path, Map<String, ?> body) {
        SolvedCaptcha captcha = SolvedCaptcha.get();
        return post(path, with(body, "captchaId", captcha.captchaId(), "imageCode", captcha.imageCode()));
    }

    /** Of the session. */
    public ValidatableResponse session() {
        return person.request().get("/api/v1/session").then();
    }

    public List<String> actions() {
        return person.request()
                .get(BASE + "/activity?pageSize=50")
                .then()
                .statusCode(200)
                .extract()
                .path("items.action");
    }

    public static Map<String, Object> with(Map<String, ?> body, Object... more) {
        Map<String, Object> all = new HashMap<>(body);
        for (int i = 0; i < more.length; i += 2) {
            all.put((String) more[i], more[i + 1]);
        }
        return all;
    }
}
