package io.yinxin.usernamerecovery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.accounts.Accounts;
import io.yinxin.organisations.Organisations;
import io.yinxin.platform.security.UserKind;
import io.yinxin.sandbox.Message;
import io.yinxin.sandbox.Mode;
import io.yinxin.sandbox.Provider;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.Numbers;
import io.yinxin.testing.TestClock;
import io.yinxin.usernamerecovery.Firm.Someone;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Recoveries without a reviewer, as the page walks through them. */
@ApiTest
class UsernameRecoveryTest {
    private static final String CARD = "6222020000000000125";

    @SuppressWarnings("NullAway.Init")
    Sandbox sandbox;

    @Inject
    Pool pool;

    @Inject
    Organisations organisations;

    @Inject
    Accounts accounts;

    @Inject
    TestClock clock;

    /** All tests come from one address, which may ask for 20 codes a day and fail 30 times an hour. */
    @BeforeEach
    void forgetFormerTests() {
        for (String table : List.of("code_sending", "platform_throttle")) {
            pool.query("delete from " + table).execute().await().indefinitely();
        }
    }

    @AfterEach
    void everythingWorksAgain() {
        sandbox.reset();
        clock.reset();
    }

    @Test
    @Tag("RCU-13")
    @Tag("RCU-17")
    @Tag("RCU-27")
    @Tag("RCU-07")
    @Tag("RCU-08")
    @DisplayName("With the bound phone the legal representative gets the name at once, once; the holder is told")
    void boundPhoneAndLegalRepresentative() throws InterruptedException {
        Firm firm = firm();
        Browser browser = new Browser(sandbox, "ADMIN", "ACCOUNT_INFORMATION");
        browser.organisation(firm, firm.administrator.mobile)
                .then()
                .statusCode(200)
                .body("step", equalTo("REQUESTER"))
                .body("boundPhone", equalTo(true))
                .body("usernames", nullValue());
        sandbox.inbox().clear();
        browser.post("requester", firm.legal.stated())
                .then()
                .statusCode(200)
                .body("step", equalTo("DONE"))
                .body("usernames", hasSize(1))
                .body("usernames[0].username", equalTo(firm.administrator.username))
                .body("usernames[0].holderName", equalTo("**某"));
        Message notice = sandbox.inbox()
                .await(message -> "USERNAME_RECOVERED".equals(message.template()), Duration.ofSeconds(15));
        assertThat(notice.to()).isEqualTo(firm.administrator.mobile);
        assertThat(notice.text()).contains("账号信息认证").doesNotContain(firm.administrator.username);
        browser.view().then().body("step", equalTo("DONE")).body("usernames", nullValue());
        browser.post("requester", firm.legal.stated()).then().statusCode(409);
    }

    @Test
    @Tag("RCU-16")
    @Tag("RCU-18")
    @DisplayName("With the bound phone anybody real needs one more fact; somebody who does not exist gets nowhere")
    void boundPhoneAndOneFact() {
        Firm firm = firm();
        Browser browser = new Browser(sandbox, "ADMIN", "ACCOUNT_INFORMATION");
        browser.organisation(firm, firm.administrator.mobile).then().statusCode(200);
        browser.post("requester", new Someone("王某某", Numbers.idCardEnding("0000")).stated())
                .then()
                .statusCode(422)
                .body("code", equalTo("ID_CHECK_FAILED"));
        browser.post("requester", new Someone("王某某").stated())
                .then()
                .statusCode(200)
                .body("step", equalTo("FACTS"))
                .body("needed", equalTo(1))
                .body("passed", equalTo(List.of("BOUND_PHONE")));
        browser.post("operators").then().statusCode(422).body("code", equalTo("OPERATORS_TOO_FEW"));
        browser.post("facts", Map.of("admin", firm.legal.stated()))
                .then()
                .statusCode(422)
                .body("code", equalTo("PERSON_MISMATCH"));
        browser.post("facts", Map.of("admin", firm.administrator.stated()))
                .then()
                .statusCode(200)
                .body("usernames[0].username", equalTo(firm.administrator.username));
    }

    @Test
    @Tag("RCU-19")
    @Tag("RCU-20")
    @Tag("RCU-23")
    @Tag("RCU-26")
    @DisplayName("Without the bound phone two facts are needed; an operator's code goes to the bound phone only")
    void twoFactsWithOperators() throws InterruptedException {
        Firm firm = firm();
        Someone one = firm.operator(accounts, "赵某甲");
        Someone two = firm.operator(accounts, "钱某乙");
        Browser browser = new Browser(sandbox, "ADMIN", "ACCOUNT_INFORMATION");
        browser.organisation(firm, Numbers.mobile()).then().body("boundPhone", equalTo(false));
        browser.post("requester", firm.legal.stated())
                .then()
                .statusCode(200)
                .body("step", equalTo("FACTS"))
                .body("needed", equalTo(2))
                .body("passed", hasSize(0));
        List<String> labels = browser.post("operators").then().extract().path("operators.label");
        assertThat(labels).containsExactlyInAnyOrder("**甲", "**乙");
        Someone first = labels.getFirst().equals("**甲") ? one : two;
        Someone second = first == one ? two : one;
        browser.post("facts", Map.of("legal", firm.legal.stated()))
                .then()
                .statusCode(422)
                .body("code", equalTo("CHOICES_TWO"));
        String stranger = Numbers.mobile();
        browser.askForCode(stranger, "OPERATOR_1").then().statusCode(202);
        String firstCode = browser.code(first.mobile, "OPERATOR_1");
        Message asked = sandbox.inbox().awaitTo(first.mobile, Duration.ofSeconds(5));
        assertThat(asked.text()).contains(firm.name).contains("找回");
        assertThat(sandbox.inbox().messagesTo(stranger)).isEmpty();
        String secondCode = browser.code(second.mobile, "OPERATOR_2");
        browser.post("facts", Map.of("operators", operators(second.mobile, secondCode, first.mobile, firstCode)))
                .then()
                .statusCode(422);
        browser.post("facts", Map.of("operators", operators(first.mobile, firstCode, second.mobile, secondCode)))
                .then()
                .statusCode(200)
                .body("usernames[0].username", equalTo(firm.administrator.username));
    }

    @Test
    @Tag("RCU-19")
    @Tag("RCU-21")
    @DisplayName("Without the bound phone both persons' data pass; one person stated twice counts once")
    void bothPersons() {
        Firm firm = firm();
        Browser browser = new Browser(sandbox, "ADMIN", "ACCOUNT_INFORMATION");
        browser.organisation(firm, Numbers.mobile()).then().statusCode(200);
        browser.post("requester", new Someone("王某某").stated()).then().statusCode(200);
        browser.post("facts", Map.of("legal", firm.legal.stated(), "admin", firm.legal.stated()))
                .then()
                .statusCode(422)
                .body("code", equalTo("CHOICES_SAME_PERSON"));
        browser.post("facts", Map.of("legal", firm.legal.stated(), "admin", firm.administrator.stated()))
                .then()
                .statusCode(200)
                .body("step", equalTo("DONE"));
    }

    @Test
    @Tag("RCU-09")
    @DisplayName("After five failures the organisation's administrator is refused, by every method, and to everybody")
    void limit() {
        Firm firm = firm();
        Browser browser = new Browser(sandbox, "ADMIN", "ACCOUNT_INFORMATION");
        browser.organisation(firm, Numbers.mobile()).then().statusCode(200);
        browser.post("requester", new Someone("王某某").stated()).then().statusCode(200);
        Map<String, Object> wrong = Map.of("legal", firm.administrator.stated(), "admin", firm.legal.stated());
        for (int n = 0; n < 5; n++) {
            browser.post("facts", wrong).then().statusCode(422).body("code", equalTo("PERSON_MISMATCH"));
        }
        browser.post("facts", Map.of("legal", firm.legal.stated(), "admin", firm.administrator.stated()))
                .then()
                .statusCode(429)
                .body("code", equalTo("RECOVERY_LIMIT"));
        Browser other = new Browser(sandbox, "ADMIN", "ACCOUNT_INFORMATION");
        other.organisation(firm, firm.administrator.mobile).then().statusCode(200);
        other.post("requester", firm.legal.stated()).then().statusCode(429);
    }

    @Test
    @Tag("RCU-09")
    @Tag("RCU-18")
    @DisplayName("With the bound phone in hand persons are not tried out one by one, not in other recoveries either")
    void triedOut() {
        Firm firm = firm();
        for (int n = 0; n < 5; n++) {
            pool.query("delete from code_sending").execute().await().indefinitely();
            Browser browser = new Browser(sandbox, "ADMIN", "ACCOUNT_INFORMATION");
            browser.organisation(firm, firm.administrator.mobile).then().statusCode(200);
            browser.post("requester", new Someone("王某某").stated()).then().body("step", equalTo("FACTS"));
        }
        Browser last = new Browser(sandbox, "ADMIN", "ACCOUNT_INFORMATION");
        pool.query("delete from code_sending").execute().await().indefinitely();
        last.organisation(firm, firm.administrator.mobile).then().statusCode(200);
        last.post("requester", firm.administrator.stated())
                .then()
                .statusCode(429)
                .body("code", equalTo("RECOVERY_LIMIT"));
    }

    @Test
    @Tag("GEN-26")
    @Tag("RCU-03")
    @DisplayName("A code is good in its own recovery only; the phone it proved needs none when going back")
    void codesAreBound() {
        Firm firm = firm();
        Browser one = new Browser(sandbox, "ADMIN", "ACCOUNT_INFORMATION");
        Browser other = new Browser(sandbox, "ADMIN", "ACCOUNT_INFORMATION");
        String mobile = firm.administrator.mobile;
        String code = one.code(mobile);
        Map<String, Object> body =
                Map.of("orgName", firm.name, "orgCode", firm.orgCode, "mobile", mobile, "smsCode", code);
        other.post("organisation", body).then().statusCode(422);
        one.post("organisation", body).then().statusCode(200);
        Map<String, Object> again = Map.of("orgName", firm.name, "orgCode", firm.orgCode, "mobile", mobile);
        one.post("organisation", again).then().statusCode(200).body("boundPhone", equalTo(true));
        clock.advance(Duration.ofMinutes(29));
        one.view().then().statusCode(200);
        clock.advance(Duration.ofMinutes(2));
        one.post("organisation", again).then().statusCode(422);
        one.post("requester", firm.legal.stated())
                .then()
                .statusCode(422)
                .body("code", equalTo("RECOVERY_PROOF_EXPIRED"));
    }

    @Test
    @Tag("RCU-28")
    @Tag("RCU-30")
    @Tag("RCU-31")
    @Tag("RCU-32")
    @DisplayName("The bank's word opens the list of all user names but deleted ones, once and for ten minutes")
    void bank() {
        Firm firm = firm();
        Someone operator = firm.operator(accounts, "赵某甲");
        Someone gone = firm.operator(accounts, "赵某乙");
        pool.preparedQuery("update account set state = 'DELETED' where username = $1")
                .execute(Tuple.of(gone.username))
                .await()
                .indefinitely();
        Browser browser = atBank(firm);
        browser.post("usernames").then().statusCode(409);
        choose(browser, "REFUSE");
        browser.view()
                .then()
                .body("step", equalTo("BANK"))
                .body("bank.state", equalTo("REFUSED"))
                .body("bank.reason", equalTo("BANK_REFUSED"));
        browser.post("usernames").then().statusCode(422).body("code", equalTo("BANK_REFUSED"));
        choose(browser, "CONFIRM");
        browser.view().then().body("step", equalTo("RESULT")).body("usernames", nullValue());
        List<String> names =
                browser.post("usernames").then().statusCode(200).extract().path("usernames.username");
        assertThat(names).containsExactlyInAnyOrder(firm.administrator.username, operator.username);
        browser.post("usernames").then().statusCode(409);
        Browser late = atBank(firm);
        choose(late, "CONFIRM");
        clock.advance(Duration.ofMinutes(11));
        late.post("usernames").then().statusCode(422).body("code", equalTo("RECOVERY_PROOF_EXPIRED"));
    }

    @Test
    @Tag("RCU-05")
    @Tag("RCU-30")
    @DisplayName("That nobody knows the organisation is told after the bank's proof, not before")
    void unknownOrganisationAtBank() {
        Browser browser = atBank(new Firm());
        choose(browser, "CONFIRM");
        browser.post("usernames").then().statusCode(422).body("code", equalTo("ORG_NOT_FOUND"));
    }

    @Test
    @Tag("RCU-29")
    @Tag("GEN-36")
    @DisplayName("Banks are bothered so often from one address, not without end")
    void banksWithoutEnd() {
        Browser browser = atBank(new Firm());
        for (int n = 0; n < 60; n++) {
            browser.post("bank", Map.of("bankCode", "SBX1")).then().statusCode(200);
        }
        browser.post("bank", Map.of("bankCode", "SBX1"))
                .then()
                .statusCode(429)
                .body("code", equalTo("TOO_MANY_ATTEMPTS"));
    }

    @Test
    @Tag("RCU-42")
    @Tag("RCU-43")
    @DisplayName("An operator with bound phone and identity gets the name; any other phone is a mismatch like any")
    void operator() {
        Firm firm = firm();
        Someone operator = firm.operator(accounts, "赵某甲");
        Map<String, Object> stated = within(firm, operator.stated());
        Browser stranger = new Browser(sandbox, "OPERATOR", "BOUND_PHONE");
        stranger.mobile(Numbers.mobile()).then().statusCode(200).body("step", equalTo("REQUESTER"));
        stranger.post("requester", stated).then().statusCode(422).body("code", equalTo("PERSON_MISMATCH"));
        stranger.post("requester", operator.stated()).then().statusCode(422).body("fieldErrors", hasSize(2));
        Browser browser = new Browser(sandbox, "OPERATOR", "BOUND_PHONE");
        browser.mobile(operator.mobile).then().statusCode(200);
        browser.post("requester", stated)
                .then()
                .statusCode(200)
                .body("usernames.username", equalTo(List.of(operator.username)));
    }

    @Test
    @Tag("RCU-44")
    @Tag("RCU-45")
    @DisplayName("An operator with identity and bank card gets the name, whatever the bound phone is")
    void operatorByCard() {
        Firm firm = firm();
        Someone operator = firm.operator(accounts, "赵某甲");
        Browser browser = new Browser(sandbox, "OPERATOR", "BANK_CARD");
        String phone = Numbers.mobile();
        browser.post("bank-card", card(within(firm, operator.stated()), phone, browser.code(phone)))
                .then()
                .statusCode(200)
                .body("usernames.username", equalTo(List.of(operator.username)));
    }

    @Test
    @Tag("RCU-10")
    @Tag("RCU-47")
    @Tag("RCU-50")
    @DisplayName("An individual gets the names of all own accounts, by phone or, without one, by mailbox")
    void individual() {
        Someone person = new Someone("孙某某");
        String second = Numbers.username();
        Firm.put(accounts, UserKind.INDIVIDUAL, null, person, person.mobile, null);
        Firm.put(accounts, UserKind.INDIVIDUAL, null, person, second, person.mobile, null);
        Browser browser = new Browser(sandbox, "INDIVIDUAL", "BOUND_PHONE");
        browser.mobile(person.mobile).then().statusCode(200);
        List<String> names = browser.post("requester", person.stated())
                .then()
                .statusCode(200)
                .extract()
                .path("usernames.username");
        assertThat(names).containsExactlyInAnyOrder(person.username, second);

        Someone abroad = new Someone("周某某");
        String email = abroad.username + "@example.test";
        Firm.put(accounts, UserKind.INDIVIDUAL, null, abroad, null, email);
        Browser byMail = new Browser(sandbox, "INDIVIDUAL", "BOUND_PHONE");
        byMail.post("mobile", Map.of("email", email, "emailCode", byMail.emailCode(email)))
                .then()
                .statusCode(200);
        byMail.post("requester", abroad.stated())
                .then()
                .statusCode(200)
                .body("usernames.username", equalTo(List.of(abroad.username)));
    }

    @Test
    @Tag("RCU-48")
    @Tag("GEN-51")
    @DisplayName("A provider that is down or garbled leaves the recovery where it was, and the code good")
    void outages() {
        Someone person = new Someone("吴某某");
        Firm.put(accounts, UserKind.INDIVIDUAL, null, person, person.mobile, null);
        Browser browser = new Browser(sandbox, "INDIVIDUAL", "BANK_CARD");
        String phone = Numbers.mobile();
        Map<String, Object> stated = card(person.stated(), phone, browser.code(phone));
        for (Provider provider : List.of(Provider.IDENTITY, Provider.BANK_CARD)) {
            for (Mode mode : List.of(Mode.DOWN, Mode.GARBLED)) {
                sandbox.mode(provider, mode);
                browser.post("bank-card", stated).then().statusCode(503).body("code", equalTo("PROVIDER_UNAVAILABLE"));
                browser.view().then().body("step", equalTo("REQUESTER"));
            }
            sandbox.reset();
        }
        Response answer = browser.post("bank-card", stated);
        // The adapter lets a provider that failed alone for a moment.
        for (int n = 0; n < 20 && answer.statusCode() == 503; n++) {
            answer = browser.post("bank-card", stated);
        }
        answer.then().statusCode(200).body("usernames.username", equalTo(List.of(person.username)));
    }

    @Test
    @Tag("RCU-01")
    @Tag("RCU-02")
    @DisplayName("Methods of table 4.1 only; calls of another step or method are refused")
    void methods() {
        Map<String, List<String>> table = Map.of(
                "ADMIN", List.of("ACCOUNT_INFORMATION", "CORPORATE_BANK", "MANUAL_REVIEW"),
                "OPERATOR", List.of("BOUND_PHONE", "BANK_CARD", "MANUAL_REVIEW"),
                "INDIVIDUAL", List.of("BOUND_PHONE", "BANK_CARD", "MANUAL_REVIEW"));
        table.forEach((kind, methods) -> {
            for (Method method : Method.values()) {
                int status = Browser.request()
                        .body(Map.of("kind", kind, "method", method.name()))
                        .post("/api/v1/recoveries/username")
                        .statusCode();
                assertThat(status).as(kind + " " + method).isEqualTo(methods.contains(method.name()) ? 201 : 422);
            }
        });
        Browser browser = new Browser(sandbox, "INDIVIDUAL", "BOUND_PHONE");
        browser.post("requester", new Someone("王某某").stated()).then().statusCode(409);
        browser.post("operators").then().statusCode(409);
        browser.post("usernames").then().statusCode(409);
    }

    private Firm firm() {
        return new Firm().onRecord(organisations, accounts);
    }

    private Browser atBank(Firm firm) {
        Browser browser = new Browser(sandbox, "ADMIN", "CORPORATE_BANK");
        browser.organisation(firm, Numbers.mobile()).then().statusCode(200).body("step", equalTo("BANK"));
        return browser;
    }

    private void choose(Browser browser, String choice) {
        String redirect = browser.post("bank", Map.of("bankCode", "SBX1"))
                .then()
                .statusCode(200)
                .extract()
                .path("redirect");
        URI back = sandbox.bank()
                .choose(redirect.substring(redirect.lastIndexOf('/') + 1), choice)
                .orElseThrow();
        given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get("/api/v1/banks/returns?" + back.getRawQuery())
                .then()
                .statusCode(303);
    }

    static Map<String, Object> within(Firm firm, Map<String, Object> person) {
        person.put("orgName", firm.name);
        person.put("orgCode", firm.orgCode);
        return person;
    }

    static Map<String, Object> card(Map<String, Object> person, String phone, String code) {
        Map<String, Object> stated = new HashMap<>(person);
        stated.put("reservedPhone", phone);
        stated.put("smsCode", code);
        stated.put("bankCardNo", CARD);
        return stated;
    }

    private static List<Map<String, Object>> operators(String one, String itsCode, String other, String othersCode) {
        return List.of(Map.of("mobile", one, "smsCode", itsCode), Map.of("mobile", other, "smsCode", othersCode));
    }
}
