package io.yinxin.ownaccount;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.accounts.AccountOrigin;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.DepartmentUsers;
import io.yinxin.accounts.NewAccount;
import io.yinxin.accounts.NewDepartmentUser;
import io.yinxin.accounts.OverseasOrganisations;
import io.yinxin.platform.crypto.Passwords;
import io.yinxin.platform.security.SignInMethod;
import io.yinxin.platform.security.UserKind;
import io.yinxin.sessions.NewSession;
import io.yinxin.sessions.Sessions;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.Numbers;
import io.yinxin.testing.People;
import io.yinxin.testing.Person;
import io.yinxin.testing.Reactive;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ApiTest
class OwnAccountTest {
    @Inject
    People people;

    @Inject
    Pool pool;

    @Inject
    Accounts accounts;

    @Inject
    DepartmentUsers departments;

    @Inject
    OverseasOrganisations overseas;

    @Inject
    Passwords passwords;

    @Inject
    Sessions sessions;

    @Test
    @Tag("GEN-29")
    @Tag("GEN-30")
    @DisplayName("The holder sees own data in full but document number and mobile; the legal representative masked")
    void masked() {
        Person person = people.anAdministrator();
        String body = person.request()
                .get("/api/v1/account")
                .then()
                .statusCode(200)
                .body("username", equalTo(person.username()))
                .body("holder.name", equalTo("李某某"))
                .body("holder.idLongTerm", equalTo(true))
                .body("organisation.legalRepName", equalTo("**某"))
                .extract()
                .asString();
        assertThat(body).contains("1101**********").doesNotContain("1101051949").containsPattern("139\\*{4}\\d{4}");
    }

    @Test
    @Tag("GEN-30")
    @DisplayName("The right password reveals document number and mobile, and the reveal is on record")
    void reveals() {
        Person person = people.anAdministrator();
        person.request()
                .contentType("application/json")
                .body("{\"password\":\"%s\"}".formatted(person.password()))
                .post("/api/v1/account/reveals")
                .then()
                .statusCode(200)
                .body("idNumber.length()", equalTo(18))
                .body("mobile.length()", equalTo(11));
        person.request().get("/api/v1/account/activity").then().body("items.action", hasItem("PERSONAL_DATA_REVEALED"));
    }

    @Test
    @Tag("GEN-35")
    @DisplayName("Wrong passwords at the reveal count towards the lock, and stand beside the field")
    void revealLocks() {
        Person person = people.anAdministrator();
        for (int n = 0; n < 5; n++) {
            reveal(person, "Wrong-Pass-1")
                    .statusCode(422)
                    .body("fieldErrors.field", equalTo(List.of("password")))
                    .body("fieldErrors.code", equalTo(List.of("LOGIN_FAILED")));
        }
        reveal(person, person.password()).statusCode(422).body("code", equalTo("ACCOUNT_LOCKED"));
    }

    @Test
    @Tag("GEN-06")
    @DisplayName("Without a session the account stays closed")
    void closed() {
        for (String path : List.of("/api/v1/account", "/api/v1/account/activity")) {
            given().get(path).then().statusCode(401).body("code", equalTo("SESSION_EXPIRED"));
        }
    }

    @Test
    @Tag("GEN-41")
    @DisplayName("Activity comes in pages of the allowed sizes, newest first")
    void pages() {
        Person person = people.anAdministrator();
        for (int n = 0; n < 3; n++) {
            reveal(person, person.password()).statusCode(200);
        }
        person.request()
                .get("/api/v1/account/activity?pageSize=10&page=1")
                .then()
                .body("items", hasSize(3))
                .body("total", equalTo(3))
                .body("pageSize", equalTo(10));
        person.request()
                .get("/api/v1/account/activity?pageSize=7")
                .then()
                .statusCode(422)
                .body("fieldErrors.code", equalTo(List.of("PAGE_INVALID")));
    }

    @Test
    @Tag("GEN-29")
    @DisplayName("Personal data lie encrypted in the database")
    void encryptedAtRest() {
        String username = people.anAdministrator().username();
        String row = pool.preparedQuery("select encode(holder_id_number, 'escape') || encode(mobile, 'escape') "
                        + "|| encode(holder_name, 'escape') || encode(email, 'escape') from account "
                        + "where username = $1")
                .execute(Tuple.of(username))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getString(0);
        assertThat(row).doesNotContain("110105").doesNotContain("139").doesNotContain("example");
    }

    @Test
    @Tag("ACC-06")
    @DisplayName("A department user sees name and department, mobile and e-mail; other kinds have neither")
    void departmentUser() {
        String username = Numbers.username();
        UUID id = Reactive.get(() -> passwords
                .hash(People.PASSWORD)
                .flatMap(hash -> Panache.withTransaction(() -> departments.create(new NewDepartmentUser(
                        username, "周敏", "市场监督管理局", "13800138123", "zhou@department.test", hash)))));
        Person person = signedIn(UserKind.DEPARTMENT, id, username);
        person.request()
                .get("/api/v1/account")
                .then()
                .statusCode(200)
                .body("department.name", equalTo("周敏"))
                .body("department.department", equalTo("市场监督管理局"))
                .body("mobile", equalTo("138****8123"))
                .body("email", equalTo("zhou@department.test"))
                .body("holder", nullValue())
                .body("overseas", nullValue());
        people.anAdministrator().request().get("/api/v1/account").then().body("department", nullValue());
    }

    @Test
    @Tag("ACC-05")
    @Tag("GEN-30")
    @DisplayName("An overseas organisation sees what it said at registration, its telephones masked until revealed")
    void overseas() {
        String username = Numbers.username();
        UUID id = Reactive.get(() -> passwords
                .hash(People.PASSWORD)
                .flatMap(hash -> Panache.withTransaction(() -> accounts.create(new NewAccount(
                                UserKind.OVERSEAS,
                                username,
                                null,
                                null,
                                null,
                                username + "@overseas.test",
                                hash,
                                AccountOrigin.SELF))
                        .call(made -> overseas.put(made, Numbers.overseas("ZZ-" + username))))));
        Person person = signedIn(UserKind.OVERSEAS, id, username);
        person.request()
                .get("/api/v1/account")
                .then()
                .statusCode(200)
                .body("overseas.country", equalTo("SGP"))
                .body("overseas.countryRegNo", equalTo("ZZ-" + username))
                .body("overseas.orgName", equalTo("Sample Trading Pte. Ltd."))
                .body("overseas.contactName", equalTo("Jane Sample"))
                .body("overseas.contactPhone", equalTo("+65****4567"))
                .body("overseas.contactFax", nullValue())
                .body("overseas.address", equalTo("1 Sample Street"))
                .body("email", equalTo(username + "@overseas.test"));
        reveal(person, People.PASSWORD).statusCode(200).body("contactPhone", equalTo("+6561234567"));
    }

    private Person signedIn(UserKind kind, UUID accountId, String username) {
        String token = sessions.open(
                        new NewSession(accountId, kind, null, false, SignInMethod.PASSWORD, "192.0.2.7", "a test"))
                .await()
                .indefinitely()
                .token();
        return new Person(accountId, accountId, username, People.PASSWORD, token);
    }

    private static ValidatableResponse reveal(Person person, String password) {
        return person.request()
                .contentType("application/json")
                .body("{\"password\":\"%s\"}".formatted(password))
                .post("/api/v1/account/reveals")
                .then();
    }
}
