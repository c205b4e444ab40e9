package io.yinxin.ownaccount;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.vertx.mutiny.sqlclient.Pool;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.CardPage;
import io.yinxin.testing.Numbers;
import io.yinxin.testing.People;
import io.yinxin.testing.TrialCompany;
import io.yinxin.trial.IssuedCard;
import io.yinxin.trial.kit.TrialKit;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An account made from a card gets its first password. */
@ApiTest
class ActivationTest {
    private static final String ACTIVATION = "/api/v1/account/activation";
    private static final String PASSWORD = "Fresh-Pass-7";

    @Inject
    People people;

    @Inject
    Pool pool;

    @SuppressWarnings("NullAway.Init")
    TrialKit kit;

    @SuppressWarnings("NullAway.Init")
    Sandbox sandbox;

    @BeforeEach
    @AfterEach
    void forgetLimits() {
        pool.query("delete from platform_throttle").execute().await().indefinitely();
        pool.query("delete from code_sending").execute().await().indefinitely();
    }

    @Test
    @Tag("ACC-56")
    @Tag("ACC-57")
    @Tag("ACC-58")
    @Tag("GEN-38")
    @DisplayName("POST /account/activation sets password and mobile; this session goes on, others end")
    void activates() throws InterruptedException {
        IssuedCard card = TrialCompany.with(kit).legalCard(TrialCompany.somebody("周试用"));
        CardPage elsewhere = CardPage.signedIn(card);
        CardPage page = CardPage.signedIn(card);
        String mobile = Numbers.mobile();
        page.postWithCaptcha(ACTIVATION + "/sms-codes", Map.of("mobile", mobile))
                .statusCode(202)
                .body("resendAfterSeconds", equalTo(60));
        String code = sandbox.inbox().awaitTo(mobile, Duration.ofSeconds(10)).code();
        Map<String, String> form =
                Map.of("password", PASSWORD, "passwordConfirm", PASSWORD, "mobile", mobile, "smsCode", code);
        page.post(ACTIVATION, form).statusCode(204);
        page.account()
                .body("state", equalTo("ACTIVE"))
                .body("activatable", equalTo(false))
                .body("mobile", startsWith(mobile.substring(0, 3) + "****"));
        elsewhere.get("/api/v1/session").statusCode(401).body("params.reason", equalTo("PASSWORD_CHANGED"));
        CardPage.password(card.card().cardNo() + "_ADMIN", PASSWORD).statusCode(201);
        page.post(ACTIVATION, form).statusCode(422).body("code", equalTo("ALREADY_ACTIVATED"));
        page.get("/api/v1/account/activity").body("items.action", hasItem("ACCOUNT_ACTIVATED"));
        CardPage.signedIn(card);
    }

    @Test
    @Tag("ACC-56")
    @Tag("GEN-18")
    @DisplayName("POST /account/activation tells all wrong fields at once; without mobile there is no activation")
    void wrongFields() {
        IssuedCard card = TrialCompany.with(kit).operatorCard(TrialCompany.somebody("吴试用"));
        CardPage page = CardPage.signedIn(card);
        page.post(ACTIVATION, Map.of("password", "weak", "passwordConfirm", "other"))
                .statusCode(422)
                .body("fieldErrors.find { it.field == 'password' }.code", equalTo("PASSWORD_WEAK"))
                .body("fieldErrors.find { it.field == 'passwordConfirm' }.code", equalTo("PASSWORD_CONFIRM_MISMATCH"))
                .body("fieldErrors.find { it.field == 'mobile' }.code", equalTo("REQUIRED"))
                .body("fieldErrors.find { it.field == 'smsCode' }.code", equalTo("REQUIRED"));
        String holdsName = card.card().cardNo() + "-aA";
        page.post(
                        ACTIVATION,
                        Map.of(
                                "password",
                                holdsName,
                                "passwordConfirm",
                                holdsName,
                                "mobile",
                                Numbers.mobile(),
                                "smsCode",
                                "000000"))
                .statusCode(422)
                .body("fieldErrors.find { it.field == 'password' }.code", equalTo("PASSWORD_WEAK"))
                .body("fieldErrors.find { it.field == 'smsCode' }.code", equalTo("SMS_CODE_WRONG"));
        page.account().body("state", equalTo("NOT_ACTIVATED"));
    }

    @Test
    @Tag("ACC-53")
    @Tag("ACC-56")
    @DisplayName("POST /account/activation is refused to accounts that are active")
    void refused() {
        CardPage page = new CardPage(people.anAdministrator());
        page.postWithCaptcha(ACTIVATION + "/sms-codes", Map.of("mobile", Numbers.mobile()))
                .statusCode(422)
                .body("code", equalTo("ALREADY_ACTIVATED"));
        page.post(ACTIVATION, Map.of("password", PASSWORD, "passwordConfirm", PASSWORD))
                .statusCode(422)
                .body("code", equalTo("ALREADY_ACTIVATED"));
    }
}
