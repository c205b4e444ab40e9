package io.yinxin.realname;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.Reactive;
import io.yinxin.testing.TestClock;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An administrator's proof at the bank, over HTTP. */
@ApiTest
class BankKeyTest {
    private static final String RESULT = "/bank-key/result";

    @Inject
    RealPeople people;

    @Inject
    RealNameHousekeeping housekeeping;

    @Inject
    TestClock clock;

    @Inject
    Pool pool;

    @SuppressWarnings("NullAway.Init")
    Sandbox sandbox;

    @BeforeEach
    @AfterEach
    void everythingWorks() throws InterruptedException {
        sandbox.reset();
        clock.reset();
        pool.query("delete from platform_throttle").execute().await().indefinitely();
        Thread.sleep(350);
    }

    @Test
    @Tag("RNV-52")
    @Tag("RNV-53")
    @Tag("RNV-54")
    @DisplayName("The bank proves the organisation: MEDIUM, and HIGH once the administrator is proven alone")
    void verified() {
        RealPerson administrator = people.administrator();
        administrator.post(RESULT).statusCode(404);
        administrator.identity("administrator").statusCode(422).body("code", equalTo("STEP_REQUIRED"));
        choose(administrator, "CONFIRM");
        administrator
                .post(RESULT)
                .statusCode(200)
                .body("state", equalTo("VERIFIED"))
                .body("bankName", equalTo("沙箱第一银行"))
                .body("orgName", equalTo(administrator.orgName()))
                .body("level", equalTo("MEDIUM"))
                .body("wantsHolder", equalTo(true));
        administrator
                .view()
                .body("methods", contains("BANK_KEY"))
                .body("history[0].bankName", equalTo("沙箱第一银行"))
                .body("history[0].last4", equalTo("6688"));
        administrator.identity("administrator").statusCode(200).body("level", equalTo("HIGH"));
        administrator
                .view()
                .body("level", equalTo("HIGH"))
                .body("methods", containsInAnyOrder("BANK_KEY", "HOLDER"))
                .body("wantsHolder", equalTo(false));
        administrator.post(RESULT).statusCode(200).body("state", equalTo("VERIFIED"));
        administrator.view().body("history.size()", equalTo(2));
    }

    @ParameterizedTest
    @Tag("RNV-53")
    @CsvSource({
        "REFUSE, REFUSED, BANK_REFUSED",
        "CANCEL, CANCELLED, BANK_CANCELLED",
        "WRONG_ORGANISATION, REFUSED, BANK_ORG_MISMATCH"
    })
    @DisplayName("Everything else the bank says proves nothing")
    void refused(String choice, String state, String reason) {
        RealPerson administrator = people.administrator();
        choose(administrator, choice);
        administrator.post(RESULT).statusCode(200).body("state", equalTo(state)).body("reason", equalTo(reason));
        administrator.view().body("level", equalTo("NONE"));
        administrator
                .request()
                .get("/api/v1/account/activity")
                .then()
                .body("items.action", hasItem("REAL_NAME_REFUSED"));
    }

    @Test
    @Tag("RNV-53")
    @DisplayName("A bank that answers late is asked after by the clock, and who is verified by that is told")
    void late() {
        RealPerson administrator = people.administrator();
        String visit = start(administrator);
        administrator
                .post(RESULT)
                .statusCode(200)
                .body("state", equalTo("PENDING"))
                .body("reason", equalTo("BANK_RESULT_PENDING"));
        sandbox.bank().choose(visit, "CONFIRM_SILENTLY");
        // Not so far that the bank refuses the hour of the question.
        clock.advance(Duration.ofMinutes(3));
        Reactive.get(() -> housekeeping.settleVisits());
        clock.reset();
        administrator.view().body("methods", contains("BANK_KEY"));
        assertThat(texted(administrator, "REAL_NAME_VERIFIED")).isEqualTo(1);
    }

    @Test
    @Tag("RNV-52")
    @Tag("RNV-56")
    @DisplayName("An organisation that was renamed meanwhile is not the one the bank has proven")
    void renamed() {
        RealPerson administrator = people.administrator();
        choose(administrator, "CONFIRM");
        pool.preparedQuery("update organisation set name = name || '（新）' where id = $1")
                .execute(Tuple.of(administrator.organisationId()))
                .await()
                .indefinitely();
        administrator.post(RESULT).statusCode(200).body("reason", equalTo("BANK_ORG_MISMATCH"));
        administrator.view().body("level", equalTo("NONE"));
    }

    @Test
    @Tag("RNV-54")
    @DisplayName("A bank's word proves nothing of who has handed the organisation over meanwhile")
    void handedOver() {
        RealPerson administrator = people.administrator();
        String visit = start(administrator);
        sandbox.bank().choose(visit, "CONFIRM_SILENTLY");
        pool.preparedQuery("update account set kind = 'ENT_OPERATOR' where id = $1")
                .execute(Tuple.of(administrator.accountId()))
                .await()
                .indefinitely();
        clock.advance(Duration.ofMinutes(3));
        Reactive.get(() -> housekeeping.settleVisits());
        clock.reset();
        assertThat(count("realname_bank_visit where settled_at is not null and account_id = $1", administrator))
                .isEqualTo(1);
        assertThat(count("account_real_name where account_id = $1", administrator))
                .isZero();
    }

    private int count(String what, RealPerson person) {
        return pool.preparedQuery("select count(*)::int from " + what)
                .execute(Tuple.of(person.accountId()))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getInteger(0);
    }

    @Test
    @Tag("RNV-50")
    @DisplayName("Only configured banks")
    void unknownBank() {
        people.administrator()
                .post("/bank-key", Map.of("bankCode", "NONE"))
                .statusCode(422)
                .body("code", equalTo("BANK_CODE_INVALID"));
    }

    private static String start(RealPerson administrator) {
        String redirect = administrator
                .post("/bank-key", Map.of("bankCode", "SBX1"))
                .statusCode(200)
                .extract()
                .path("redirect");
        return redirect.substring(redirect.lastIndexOf('/') + 1);
    }

    private void choose(RealPerson administrator, String choice) {
        URI back = sandbox.bank().choose(start(administrator), choice).orElseThrow();
        given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get("/api/v1/banks/returns?" + back.getRawQuery())
                .then()
                .statusCode(303);
    }

    private int texted(RealPerson person, String template) {
        String mobile = person.mobile();
        return pool.preparedQuery("select count(*)::int from notification_message where template = $1 "
                        + "and channel = 'SMS' and receiver_masked = $2")
                .execute(Tuple.of(template, mobile.substring(0, 3) + "****" + mobile.substring(7)))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getInteger(0);
    }
}
