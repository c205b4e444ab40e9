package io.yinxin.operators;

import io.restassured.response.ValidatableResponse;
import io.yinxin.testing.Numbers;
import io.yinxin.testing.Person;
import java.util.HashMap;
import java.util.Map;

/** The page My operators of somebody signed in. */
final class OperatorsPage {
    static final String BASE = "/api/v1/operators";

    private final Person person;

    OperatorsPage(Person person) {
        this.person = person;
    }

    /** @param query as {@code name=value&…} */
    ValidatableResponse list(String query) {
        return person.request().get(query.isEmpty() ? BASE : BASE + "?" + query).then();
    }

    ValidatableResponse get(String path) {
        return person.request().get(BASE + path).then();
    }

    ValidatableResponse view(Person operator) {
        return get("/" + operator.accountId()).statusCode(200);
    }

    int version(Person operator) {
        return view(operator).extract().path("operator.version");
    }

    ValidatableResponse post(String path, Map<String, ?> body) {
        return person.request()
                .contentType("application/json")
                .body(body)
                .post(BASE + path)
                .then();
    }

    ValidatableResponse put(String path, Map<String, ?> body) {
        return person.request()
                .contentType("application/json")
                .body(body)
                .put(BASE + path)
                .then();
    }

    ValidatableResponse change(Person operator, Map<String, ?> fields) {
        return put("/" + operator.accountId(), with(fields, "version", version(operator)));
    }

    ValidatableResponse delete(String path) {
        return person.request().delete(BASE + path).then();
    }

    /** A cardless operator nobody knows yet. */
    static Map<String, Object> form() {
        return new HashMap<>(Map.of(
                "username", Numbers.username(),
                "name", "孙试用",
                "mobile", Numbers.mobile(),
                "idType", "ID_CARD",
                "idNumber", Numbers.idCard(),
                "idValidFrom", "20200101",
                "idValidTo", "00000000",
                "email", "sun@example.test"));
    }

    static Map<String, Object> with(Map<String, ?> body, Object... more) {
        Map<String, Object> all = new HashMap<>(body);
        for (int i = 0; i < more.length; i += 2) {
            all.put((String) more[i], more[i + 1]);
        }
        return all;
    }
}
