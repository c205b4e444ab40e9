package io.yinxin.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.testing.ApiTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ApiTest
class InstitutionRegistrationTest {
    @SuppressWarnings("NullAway.Init")
    Sandbox sandbox;

    @Inject
    Pool pool;

    @BeforeEach
    void forgetFormerTests() {
        pool.query("delete from code_sending").execute().await().indefinitely();
        pool.query("delete from platform_throttle").execute().await().indefinitely();
    }

    @Test
    @Tag("REG-35")
    @Tag("REG-36")
    @Tag("REG-37")
    @Tag("GEN-17")
    @DisplayName("An institution registers; its administrator is not signed in but can sign in at once")
    void registers() {
        Enterprise institution = Enterprise.institution(sandbox);
        String registrationId = institution.registrationId();
        Response answer = institution.confirm(registrationId, institution.receiveCode(registrationId));
        answer.then().statusCode(201).body("username", equalTo(institution.username()));
        assertThat(answer.cookie("yinxin")).isNull();
        Visitor.signIn(institution.username()).then().statusCode(201).body("kind", equalTo("ENT_ADMIN"));
        assertThat(kind(institution.text("orgCode"))).isEqualTo("PUBLIC_INSTITUTION");
        assertThat(agreement(institution.username())).isEqualTo("USER_REGISTRATION");
    }

    @Test
    @Tag("REG-35")
    @DisplayName("A registration goes on as the kind it was begun as")
    void kindsAreApart() {
        Enterprise company = new Enterprise(sandbox);
        Enterprise institution = Enterprise.institution(sandbox);
        String registrationId = company.registrationId();
        institution
                .chooseUsername(registrationId, institution.username())
                .then()
                .statusCode(410);
        institution.askForCode(registrationId).then().statusCode(410);
        institution.confirm(registrationId, "123456").then().statusCode(410);
    }

    @Test
    @Tag("REG-18")
    @DisplayName("Whoever does not know an organisation's facts does not learn that it has an administrator")
    void factsComeFirst() {
        Enterprise known = Enterprise.institution(sandbox);
        String registrationId = known.registrationId();
        known.confirm(registrationId, known.receiveCode(registrationId)).then().statusCode(201);
        Enterprise stranger = Enterprise.institution(sandbox);
        stranger.organisation.putAll(known.organisation);
        stranger.with("orgName", "云海测试院不符").begin().then().body("code", equalTo("ORG_CHECK_FAILED"));
        known.begin().then().statusCode(422).body("code", equalTo("ORG_ADMIN_EXISTS"));
    }

    @Test
    @Tag("REG-23")
    @DisplayName("With a wrong code it is not told that the user name is taken")
    void codeComesFirst() {
        Enterprise first = Enterprise.institution(sandbox);
        String firstId = first.registrationId();
        first.confirm(firstId, first.receiveCode(firstId)).then().statusCode(201);
        Enterprise second = Enterprise.institution(sandbox).with("username", first.username());
        String secondId = second.registrationId();
        String code = second.receiveCode(secondId);
        second.confirm(secondId, Visitor.otherThan(code))
                .then()
                .statusCode(422)
                .body("fieldErrors.code", equalTo(List.of("SMS_CODE_WRONG")));
        second.confirm(secondId, code)
                .then()
                .statusCode(422)
                .body("fieldErrors.code", equalTo(List.of("USERNAME_TAKEN")));
    }

    private String kind(String orgCode) {
        return text("select kind from organisation where org_code = $1", orgCode);
    }

    private String agreement(String username) {
        return text(
                "select c.type from agreement_consent c join account a on a.id = c.account_id where a.username = $1",
                username);
    }

    private String text(String sql, String parameter) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(parameter))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getString(0);
    }
}
