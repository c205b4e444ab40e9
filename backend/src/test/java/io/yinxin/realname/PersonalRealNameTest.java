package io.yinxin.realname;

import static io.yinxin.realname.RealPerson.GOOD_CARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.accounts.Holder;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.Numbers;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Operators and individuals: identity information and bank card, over HTTP. */
@ApiTest
class PersonalRealNameTest {
    @Inject
    RealPeople people;

    @Inject
    Pool pool;

    @SuppressWarnings("NullAway.Init")
    Sandbox sandbox;

    @BeforeEach
    void forgetLimits() throws InterruptedException {
        pool.query("delete from platform_throttle").execute().await().indefinitely();
        pool.query("delete from code_sending").execute().await().indefinitely();
        Thread.sleep(350);
    }

    @Test
    @Tag("RNV-38")
    @Tag("RNV-40")
    @Tag("RNV-07")
    @Tag("RNV-11")
    @DisplayName("An operator passes by the identity on record: MEDIUM, in the history, told and recorded")
    void identity() {
        RealPerson operator = people.operatorOf(people.administrator(), RealPeople.somebody());
        operator.view()
                .body("level", equalTo("NONE"))
                .body("tiles.method", contains("IDENTITY", "BANK_CARD", "CARD"))
                .body("tiles.state", contains("OPEN", "OPEN", "OPEN"))
                .body("$", not(hasKey("verifiedAt")));
        operator.post("/identity")
                .statusCode(200)
                .body("level", equalTo("MEDIUM"))
                .body("methods", contains("IDENTITY"));
        operator.view()
                .body("level", equalTo("MEDIUM"))
                .body("tiles.state", contains("PASSED", "OPEN", "OPEN"))
                .body("history[0].method", equalTo("IDENTITY"))
                .body("history[0].level", equalTo("MEDIUM"))
                .body("history[0]", not(hasKey("cause")));
        operator.request().get("/api/v1/account/activity").then().body("items.action", hasItem("REAL_NAME_PROVEN"));
    }

    @Test
    @Tag("RNV-31")
    @Tag("RNV-41")
    @Tag("RNV-06")
    @DisplayName("Each answer of the register, and documents no check can be made of")
    void refusals() {
        refusedIdentity(holder("ID_CARD", Numbers.idCardEnding("0000")), "ID_CHECK_FAILED");
        refusedIdentity(holder("ID_CARD", Numbers.idCardEnding("1111")), "ID_DATES_NOT_CONFIRMED");
        refusedIdentity(holder("ID_CARD", Numbers.idCardEnding("3333")), "ID_DATES_NOT_CONFIRMED");
        refusedIdentity(holder("OTHER", "AB-" + Numbers.mobile()), "ID_TYPE_NOT_CHECKABLE");
        refusedIdentity(new Holder("吴试用", "ID_CARD", Numbers.idCard(), null, null), "REAL_NAME_DATA_MISSING");
        refusedIdentity(
                new Holder("吴试用", "ID_CARD", Numbers.idCard(), RealPeople.SINCE, LocalDate.of(2024, 1, 1)),
                "ID_EXPIRED");
        RealPerson operator = people.operatorOf(
                people.administrator(), holder("TW_PERMIT", Numbers.mobile().substring(3)));
        operator.post("/identity").statusCode(422).body("code", equalTo("ID_TYPE_NOT_CHECKABLE"));
        RealPerson individual =
                people.individual(holder("TW_PERMIT", Numbers.mobile().substring(3)));
        individual.post("/identity").statusCode(200).body("level", equalTo("MEDIUM"));
    }

    @Test
    @Tag("RNV-31")
    @Tag("GEN-51")
    @DisplayName("An outage of the register is no wrong entry")
    void outage() {
        RealPerson individual = people.individual(holder("ID_CARD", Numbers.idCardEnding("2222")));
        individual.post("/identity").statusCode(503).body("code", equalTo("PROVIDER_UNAVAILABLE"));
        individual.view().body("level", equalTo("NONE"));
    }

    @Test
    @Tag("RNV-43")
    @Tag("RNV-44")
    @Tag("RNV-45")
    @DisplayName("A bank card with its own phone lifts to HIGH; the phone does not become the bound one")
    void bankCard() {
        RealPerson individual = people.individual(holder("OTHER", "AB-" + Numbers.mobile()));
        individual
                .bankCard("/bank-card", sandbox, Numbers.mobile(), GOOD_CARD)
                .statusCode(200)
                .body("level", equalTo("HIGH"))
                .body("methods", contains("BANK_CARD"));
        individual
                .view()
                .body("tiles.state", contains("NOT_NEEDED", "PASSED"))
                .body("history[0].last4", equalTo("0125"))
                .body("history[0].bankName", equalTo("沙箱第一银行"));
        String mobile =
                individual.request().get("/api/v1/account").then().extract().path("mobile");
        assertThat(mobile).endsWith(individual.mobile().substring(7));
    }

    @Test
    @Tag("RNV-43")
    @DisplayName("Wrong code, wrong card, a bank that takes no part")
    void wrongCards() {
        RealPerson individual = people.individual(RealPeople.somebody());
        String phone = Numbers.mobile();
        individual
                .post("/bank-card", Map.of("bankCardNo", GOOD_CARD, "reservedPhone", phone, "smsCode", "000000"))
                .statusCode(422)
                .body("code", equalTo("SMS_CODE_WRONG"));
        individual
                .bankCard("/bank-card", sandbox, phone, "6222020000000000000")
                .statusCode(422)
                .body("code", equalTo("BANK_CHECK_FAILED"));
        individual
                .bankCard("/bank-card", sandbox, Numbers.mobile(), "6222020000000041111")
                .statusCode(422)
                .body("code", equalTo("BANK_UNSUPPORTED"));
        individual.view().body("level", equalTo("NONE"));
    }

    @Test
    @Tag("RNV-44")
    @DisplayName("The first code of a session needs no captcha, the second does")
    void captcha() {
        RealPerson individual = people.individual(RealPeople.somebody());
        individual.post("/sms-codes", Map.of("reservedPhone", Numbers.mobile())).statusCode(202);
        individual
                .post("/sms-codes", Map.of("reservedPhone", Numbers.mobile()))
                .statusCode(422)
                .body("code", equalTo("REQUIRED"))
                .body("fieldErrors.field", contains("imageCode"));
        individual.code(sandbox, Numbers.mobile());
    }

    @Test
    @Tag("RNV-03")
    @DisplayName("An administrator has none of a person's ways, an operator none of an enterprise's")
    void doors() {
        RealPerson administrator = people.administrator();
        RealPerson operator = people.operatorOf(administrator, RealPeople.somebody());
        administrator.post("/identity").statusCode(403);
        operator.organisation(
                        Map.of("orgName", "认证企业", "uscc", administrator.uscc(), "orgCode", administrator.orgCode()))
                .statusCode(403);
        operator.post("/bank-key", Map.of("bankCode", "SBX1")).statusCode(403);
        people.individual(RealPeople.somebody())
                .post("/card", Map.of("token", Map.of()))
                .statusCode(403);
    }

    @Test
    @Tag("RNV-56")
    @Tag("RNV-58")
    @Tag("RNV-59")
    @DisplayName("The same proven again takes the place of the former, which stays in the history")
    void staysInHistory() {
        RealPerson individual = people.individual(RealPeople.somebody());
        individual.post("/identity").statusCode(200);
        individual.post("/identity").statusCode(200);
        individual.view().body("history.cause", hasItem("RENEWED")).body("methods", contains("IDENTITY"));
        long open = pool.preparedQuery(
                        "select count(*) from account_real_name where account_id = $1 and ended_at is null")
                .execute(Tuple.of(individual.accountId()))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
        assertThat(open).isEqualTo(1);
    }

    private void refusedIdentity(Holder holder, String code) {
        RealPerson individual = people.individual(holder);
        individual.post("/identity").statusCode(422).body("code", equalTo(code));
        individual.view().body("level", equalTo("NONE"));
    }

    private static Holder holder(String idType, String number) {
        boolean dated = idType.equals("ID_CARD");
        return new Holder("吴试用", idType, number, dated ? RealPeople.SINCE : null, null);
    }
}
