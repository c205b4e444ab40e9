package io.yinxin.realname;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.ValidatableResponse;
import io.yinxin.organisations.RealName;
import io.yinxin.organisations.RealNameMethod;
import io.yinxin.testing.AccessTokens;
import io.yinxin.testing.ApiTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What connected applications learn; who gets in at all: BearerDoorTest. */
@ApiTest
@Tag("RNV-11")
class RealNameClaimTest {
    private static final String PATH = "/api/v1/real-names/";

    @Inject
    RealPeople people;

    @Test
    @DisplayName("GET /real-names/accounts/{id} tells level, methods and time, and nothing of the person")
    void account() {
        RealPerson individual = people.individual(RealPeople.somebody());
        ask("real-names:read", "accounts/" + individual.accountId())
                .statusCode(200)
                .body("level", equalTo("NONE"))
                .body("$", not(hasKey("method")));
        individual.post("/identity").statusCode(200);
        ask("real-names:read", "accounts/" + individual.accountId())
                .statusCode(200)
                .body("level", equalTo("MEDIUM"))
                .body("method", equalTo("IDENTITY"))
                .body("methods", contains("IDENTITY"))
                .body("verifiedAt", notNullValue())
                .body("$", not(hasKey("history")));
        ask("real-names:read", "accounts/" + UUID.randomUUID()).statusCode(404);
    }

    @Test
    @DisplayName("GET /real-names/organisations/{code} is the administrator's, by either code")
    void organisation() {
        RealPerson administrator = people.administrator();
        administrator.organisation(Map.of()).statusCode(200);
        administrator.identity("person").statusCode(200);
        administrator.identity("administrator").statusCode(200);
        for (String subject : new String[] {
            "organisations/" + administrator.orgCode(),
            "organisations/" + administrator.uscc(),
            "accounts/" + administrator.accountId()
        }) {
            ask("real-names:read", subject).statusCode(200).body("method", equalTo("LEGAL_REP"));
        }
    }

    @Test
    @DisplayName("Another scope opens nothing, nor does a person's session")
    void refused() {
        RealPerson administrator = people.administrator();
        ask("organisations:read", "organisations/" + administrator.orgCode())
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        administrator
                .request()
                .get(PATH + "organisations/" + administrator.orgCode())
                .then()
                .statusCode(403);
        given().get(PATH + "accounts/" + administrator.accountId()).then().statusCode(401);
    }

    @Test
    @DisplayName("The strongest method stands for the level")
    void strongest() {
        Instant now = Instant.parse("2026-06-01T00:00:00Z");
        RealName both = RealName.NONE.with(RealNameMethod.REGISTRATION, now).with(RealNameMethod.BANK_KEY, now);
        assertThat(RealNameClaim.of(both).method()).isEqualTo("BANK_KEY");
        RealName holder = RealName.NONE.with(RealNameMethod.HOLDER, now);
        assertThat(RealNameClaim.of(holder)).isEqualTo(RealNameClaim.of(RealName.NONE));
        assertThat(RealNameClaim.of(
                                RealName.NONE.with(RealNameMethod.BANK_KEY, now).with(RealNameMethod.HOLDER, now))
                        .method())
                .isEqualTo("BANK_KEY");
    }

    private static ValidatableResponse ask(String scope, String subject) {
        String token = AccessTokens.withScope(scope);
        return given().auth().oauth2(token).get(PATH + subject).then();
    }
}
