package io.yinxin.openid;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import io.restassured.response.ValidatableResponse;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.People;
import io.yinxin.testing.Person;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Permissions an administrator gives are seen in tokens, and open applications. */
@ApiTest
@Tag("OPR-32")
class PermissionClaimTest {
    @Inject
    People people;

    Person administrator;
    Person operator;

    @BeforeEach
    void anOperator() {
        administrator = people.anAdministrator();
        operator = people.anOperatorOf(administrator);
    }

    @Test
    @Tag("GEN-05")
    @Tag("OPR-31")
    @DisplayName("The tokens tell what the operator may do in this application, and nothing of others")
    void inTokens() throws Exception {
        OIDCTokenResponse tokens = Application.licence().signOn(operator);
        JWTClaimsSet id = tokens.getOIDCTokens().getIDToken().getJWTClaimsSet();
        assertThat(id.getStringListClaim("permissions"))
                .containsExactly("licence-application:apply", "licence-application:query");
        JWTClaimsSet access =
                SignedJWT.parse(tokens.getTokens().getAccessToken().getValue()).getJWTClaimsSet();
        assertThat(access.getStringListClaim("permissions"))
                .containsExactly("licence-application:apply", "licence-application:query");
    }

    @Test
    @DisplayName("What is taken away is gone at the next sign-on; without any the application is closed")
    void change() throws Exception {
        set(0, List.of("licence-application:query", "goods-declaration:enter"));
        assertThat(Application.licence()
                        .signOn(operator)
                        .getOIDCTokens()
                        .getIDToken()
                        .getJWTClaimsSet()
                        .getStringListClaim("permissions"))
                .containsExactly("licence-application:query");
        set(1, List.of("goods-declaration:enter"));
        assertThat(Application.ledTo(
                        operator, Application.licence().asking().build().toURI()))
                .isEqualTo("/sign-on/refused?reason=PERMISSION_REQUIRED&application=licence-application");
    }

    @Test
    @DisplayName("Who is no operator has no permissions to tell of")
    void administrator() throws Exception {
        JWTClaimsSet claims = Application.status()
                .signOn(administrator)
                .getOIDCTokens()
                .getIDToken()
                .getJWTClaimsSet();
        assertThat(claims.getClaims()).doesNotContainKey("permissions");
    }

    @Test
    @Tag("GEN-06")
    @DisplayName("GET /permissions/accounts/{accountId} tells the same to the application, without a sign-on")
    void byInterface() {
        ask(Application.licence(), operator.accountId())
                .statusCode(200)
                .body("organisationId", equalTo(operator.organisationId().toString()))
                .body("active", equalTo(true))
                .body("permissions", contains("licence-application:apply", "licence-application:query"));
        set(0, List.of("goods-declaration:enter"));
        ask(Application.licence(), operator.accountId()).statusCode(200).body("permissions", empty());
        ask(Application.licence(), administrator.accountId()).statusCode(404);
        ask(Application.licence(), UUID.randomUUID()).statusCode(404);
    }

    @Test
    @Tag("GEN-06")
    @DisplayName("GET /permissions/accounts/{accountId} answers 403 without the scope, and to persons")
    void refused() {
        String other = Application.send(new TokenRequest(
                        Application.at("/token"), Application.status().proof(), new ClientCredentialsGrant()))
                .toSuccessResponse()
                .getTokens()
                .getAccessToken()
                .getValue();
        given().auth().oauth2(other).get(path(operator.accountId())).then().statusCode(403);
        administrator.request().get(path(operator.accountId())).then().statusCode(403);
        given().get(path(operator.accountId())).then().statusCode(401);
    }

    private static ValidatableResponse ask(Application application, UUID account) {
        String token = Application.send(new TokenRequest(
                        Application.at("/token"),
                        application.proof(),
                        new ClientCredentialsGrant(),
                        new Scope("permissions:read")))
                .toSuccessResponse()
                .getTokens()
                .getAccessToken()
                .getValue();
        return given().auth().oauth2(token).get(path(account)).then();
    }

    private static String path(UUID account) {
        return "/api/v1/permissions/accounts/" + account;
    }

    private void set(int version, List<String> permissions) {
        administrator
                .request()
                .contentType("application/json")
                .body(Map.of("version", version, "permissions", permissions, "roles", List.of()))
                .put("/api/v1/operators/" + operator.accountId() + "/permissions")
                .then()
                .statusCode(204);
    }
}
