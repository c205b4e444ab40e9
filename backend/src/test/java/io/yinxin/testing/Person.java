package io.yinxin.testing;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** A signed-in holder of an account. */
public record Person(UUID accountId, UUID organisationId, String username, String password, String token) {
    /** A request as the page would make it. */
    public RequestSpecification request() {
        return RestAssured.given().cookie("yinxin", token).header("X-Yinxin-Request", "1");
    }
}
