package io.yinxin.testing;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.yinxin.trial.AuthTokens;
import io.yinxin.trial.IssuedCard;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page with a card reader: keeps its cookies, asks for challenges, has the card sign them. */
public final class Browser {
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** Nobody is signed in. */
    public Browser() {}

    public Browser(Person person) {
        cookies.put("yinxin", person.token());
    }

    /** As the page would make it. */
    public RequestSpecification request() {
        return given().cookies(cookies).header("X-Yinxin-Request", "1").contentType("application/json");
    }

    public Response send(RequestSpecification request, String path) {
        Response answer = request.post(path);
        cookies.putAll(answer.getCookies());
        return answer;
    }

    public Response askChallenge(String purpose) {
        return send(request().body(Map.of("purpose", purpose)), "/api/v1/card-challenges");
    }

    public String challenge(String purpose) {
        return askChallenge(purpose).then().statusCode(201).extract().path("challenge");
    }

    /** A token for a new challenge, as the agent would return it. */
    public Map<String, Object> token(IssuedCard card, String purpose) {
        return token(card, null, challenge(purpose));
    }

    /** @param algorithm null for the one usual for the card's key */
    public Map<String, Object> token(IssuedCard card, @Nullable String algorithm, String challenge) {
        return algorithm == null
                ? AuthTokens.sign(card, origin(), challenge).members()
                : AuthTokens.sign(card, algorithm, origin(), challenge).members();
    }

    /** Of the server under test. */
    public static String origin() {
        return "http://localhost:" + RestAssured.port;
    }
}
