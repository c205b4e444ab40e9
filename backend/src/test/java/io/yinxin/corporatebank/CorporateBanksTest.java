package io.yinxin.corporatebank;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.response.Response;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.Language;
import io.yinxin.sandbox.Mode;
import io.yinxin.sandbox.Provider;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.Reactive;
import io.yinxin.testing.TestClock;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ApiTest
class CorporateBanksTest {
    private static final String PAGE = "/recovery/username?step=bank";

    @Inject
    CorporateBanks banks;

    @Inject
    TestClock clock;

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init")
    URI server;

    @SuppressWarnings("NullAway.Init")
    Sandbox sandbox;

    @BeforeEach
    void circuitsAreClosed() throws InterruptedException {
        Thread.sleep(350);
    }

    @AfterEach
    void everythingWorksAgain() {
        sandbox.reset();
        clock.reset();
    }

    @Test
    @Tag("RNV-50")
    void theConfiguredBanksAreListedInTheAskedLanguage() {
        List<String> names = given().header("Accept-Language", "en")
                .get("/api/v1/banks")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("name");

        assertThat(names).containsExactly("Sandbox Bank One", "Sandbox Bank Two", "Sandbox Bank Three");
        assertThat(banks.list(Language.ZH_CN)).extracting(BankInfo::name).contains("沙箱第一银行");
    }

    @Test
    @Tag("RCU-29")
    void aBankThatIsNotListedIsRefused() {
        DomainException refusal = catchThrowableOfType(
                DomainException.class, () -> Reactive.get(() -> banks.start(wanted("NONE", "样例贸易有限公司"))));
        assertThat(refusal.code()).isEqualTo(BankError.BANK_CODE_INVALID);
    }

    @ParameterizedTest
    @CsvSource({
        "https://bank.example/a/b?c=d, true",
        "https://bank.example:8443/a, false",
        "https://bank.example.evil.example/a, false",
        "https://bank.example@evil.example/a, false",
        "http://bank.example/a, false",
        "//bank.example/a, false",
        "javascript:alert(1), false",
        "not an address, false"
    })
    @Tag("GEN-50")
    @DisplayName("Users are led to the bank's own address only, whatever an answer says")
    void onlyToTheBank(String address, boolean led) {
        assertThat(BankList.isAt(URI.create("https://bank.example"), address)).isEqualTo(led);
    }

    @ParameterizedTest
    @CsvSource({
        "CONFIRM, VERIFIED, , 6688",
        "REFUSE, REFUSED, BANK_REFUSED, ",
        "CANCEL, CANCELLED, , ",
        "WRONG_ORGANISATION, REFUSED, BANK_ORG_MISMATCH, "
    })
    @Tag("RNV-53")
    @Tag("RCU-30")
    @DisplayName("The browser brings the bank's word back and is led on to the page it had left")
    void everyReturn(String choice, BankState state, BankError reason, String account) {
        BankVisit visit = start();
        URI back = sandbox.bank().choose(idOf(visit), choice).orElseThrow();

        Response answer = returning(back.getRawQuery());

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith(PAGE);
        // Down, so that only what the browser brought can count.
        sandbox.mode(Provider.CORPORATE_BANK, Mode.DOWN);
        BankResult result = state(visit);
        assertThat(result.state()).isEqualTo(state);
        assertThat(result.reason()).isEqualTo(reason);
        assertThat(result.accountLast4()).isEqualTo(account);
        assertThat(result.purpose()).isEqualTo("USERNAME_RECOVERY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"signature", "answer", "timestamp", "nonce"})
    @Tag("PRV-03")
    void aForgedReturnChangesNothing(String parameter) {
        BankVisit visit = start();
        URI back = sandbox.bank().choose(idOf(visit), "NEVER_RETURN").isEmpty() ? confirmedElsewhere() : server;
        String query = back.getRawQuery().replaceFirst("requestId=[^&]+", "requestId=" + idOf(visit));

        // An honest word about another visit, and the same with one part changed: neither is a word about this one.
        for (String forged : List.of(query, query.replaceFirst("(&" + parameter + "=)..", "$1AA"))) {
            assertThat(returning(forged).statusCode()).isEqualTo(303);
        }
        assertThat(state(visit).state()).isEqualTo(BankState.PENDING);
    }

    @Test
    @Tag("PRV-03")
    @Tag("PRV-09")
    void wordsWithAWrongSignatureAreNotBelievedUntilTheBankIsAsked() throws IOException, InterruptedException {
        BankVisit visit = start();
        sandbox.mode(Provider.CORPORATE_BANK, Mode.BAD_SIGNATURE);
        URI back = sandbox.bank().choose(idOf(visit), "CONFIRM").orElseThrow();

        assertThat(returning(back.getRawQuery()).statusCode()).isEqualTo(303);
        assertThat(sandbox.bank().call(idOf(visit), server.resolve("/api/v1/banks/callbacks")))
                .isEqualTo(403);
        assertThat(state(visit).state()).isEqualTo(BankState.PENDING);

        sandbox.reset();
        Thread.sleep(400);
        clock.advance(Duration.ofSeconds(3));
        assertThat(state(visit).state()).isEqualTo(BankState.VERIFIED);
    }

    @Test
    @Tag("PRV-03")
    void aReturnNobodyWasSentOutForIsUnknown() {
        assertThat(returning("requestId=" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(returning("requestId=x").statusCode()).isEqualTo(404);
        assertThat(returning("answer=x").statusCode()).isEqualTo(404);
    }

    @Test
    @Tag("PRV-03")
    void aReturnThatIsTooOldIsNotBelieved() {
        BankVisit visit = start();
        URI back = sandbox.bank().choose(idOf(visit), "CONFIRM").orElseThrow();
        clock.advance(Duration.ofMinutes(6));
        sandbox.mode(Provider.CORPORATE_BANK, Mode.DOWN);

        returning(back.getRawQuery());

        assertThat(state(visit).state()).isEqualTo(BankState.PENDING);
    }

    @Test
    @Tag("PRV-04")
    void theFirstEndCountsAndRepeatsHaveNoEffect() {
        BankVisit visit = start();
        URI back = sandbox.bank().choose(idOf(visit), "CANCEL").orElseThrow();

        for (int i = 0; i < 3; i++) {
            assertThat(returning(back.getRawQuery()).statusCode()).isEqualTo(303);
        }
        BankResult first = state(visit);
        clock.advance(Duration.ofSeconds(30));
        returning(back.getRawQuery());

        assertThat(state(visit)).isEqualTo(first);
        assertThat(first.state()).isEqualTo(BankState.CANCELLED);
    }

    @Test
    @Tag("PRV-04")
    void callbacksAreTakenAndTakenAgain() throws IOException, InterruptedException {
        BankVisit visit = start();
        sandbox.bank().choose(idOf(visit), "CONFIRM_SILENTLY");

        int status = sandbox.bank().call(idOf(visit), server.resolve("/api/v1/banks/callbacks"));

        assertThat(status).isEqualTo(204);
        sandbox.mode(Provider.CORPORATE_BANK, Mode.DOWN);
        assertThat(state(visit).state()).isEqualTo(BankState.VERIFIED);
    }

    @Test
    @Tag("PRV-03")
    void aCallbackInSomebodyElsesNameIsRefused() {
        given().header("X-Yinxin-Request", "1")
                .header("X-Request-Id", UUID.randomUUID())
                .header("X-Timestamp", clock.instant())
                .header("X-Nonce", "n")
                .header("X-Signature", "0".repeat(64))
                .contentType("application/json")
                .body("{\"result\":\"VERIFIED\"}")
                .post("/api/v1/banks/callbacks")
                .then()
                .statusCode(403);
    }

    @Test
    @Tag("PRV-05")
    void withoutAReturnTheBankIsAsked() {
        BankVisit visit = start();
        assertThat(state(visit).state()).isEqualTo(BankState.PENDING);
        sandbox.bank().choose(idOf(visit), "CONFIRM_SILENTLY");

        assertThat(state(visit).state()).as("asked just now").isEqualTo(BankState.PENDING);
        clock.advance(Duration.ofSeconds(3));
        assertThat(state(visit).state()).isEqualTo(BankState.VERIFIED);
    }

    @Test
    @Tag("RNV-53")
    void aProofOfWhichNothingIsHeardStaysPendingAndEndsAtLast() {
        BankVisit visit = start();
        sandbox.bank().choose(idOf(visit), "NEVER_RETURN");

        clock.advance(Duration.ofMinutes(20));
        assertThat(state(visit).state()).isEqualTo(BankState.PENDING);
        clock.advance(Duration.ofHours(24));
        assertThat(Reactive.get(() -> banks.state(visit.id())).state()).isNotEqualTo(BankState.VERIFIED);
    }

    @ParameterizedTest
    @EnumSource(names = {"DOWN", "GARBLED", "BAD_SIGNATURE"})
    @Tag("GEN-51")
    void anOutageIsToldAndLaterItGoesOn(Mode mode) throws InterruptedException {
        BankVisit begun = start();
        sandbox.mode(Provider.CORPORATE_BANK, mode);

        assertThat(catchThrowableOfType(DomainException.class, this::start).code())
                .isEqualTo(CommonError.PROVIDER_UNAVAILABLE);
        assertThat(state(begun).state()).isEqualTo(BankState.PENDING);

        sandbox.reset();
        Thread.sleep(400);
        sandbox.bank().choose(idOf(begun), "CONFIRM");
        clock.advance(Duration.ofSeconds(3));
        assertThat(state(begun).state()).isEqualTo(BankState.VERIFIED);
    }

    @Test
    @Tag("GEN-51")
    @Tag("PRV-05")
    void noAnswerInTimeIsUnknown() {
        DomainException refusal = catchThrowableOfType(
                DomainException.class, () -> Reactive.get(() -> banks.start(wanted("SBX1", "样例贸易公司超时"))));
        assertThat(refusal.code()).isEqualTo(CommonError.PROVIDER_UNAVAILABLE);
    }

    @Test
    @Tag("PRV-05")
    void anAnswerThatCameTooLateIsFetchedByItsRequestId() {
        sandbox.delay(Duration.ofSeconds(5));
        sandbox.mode(Provider.CORPORATE_BANK, Mode.SLOW);

        BankVisit visit = start();

        assertThat(URI.create(visit.redirect()).getAuthority())
                .isEqualTo(sandbox.address().getAuthority());
        sandbox.bank().choose(idOf(visit), "CONFIRM_SILENTLY");
        assertThat(state(visit).state()).isEqualTo(BankState.VERIFIED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example", "/\\evil.example", "recovery"})
    @Tag("GEN-50")
    void nobodyIsLedToAnotherSite(String returnTo) {
        assertThatThrownBy(() -> new NewBankVerification("P", "SBX1", "样例", "", "M000100Y4", returnTo))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private URI confirmedElsewhere() {
        return sandbox.bank().choose(idOf(start()), "CONFIRM").orElseThrow();
    }

    private BankVisit start() {
        return Reactive.get(() -> banks.start(wanted("SBX1", "样例贸易（北京）有限公司")));
    }

    private BankResult state(BankVisit visit) {
        return Reactive.get(() -> banks.state(visit.id()));
    }

    private static NewBankVerification wanted(String bank, String orgName) {
        return new NewBankVerification("USERNAME_RECOVERY", bank, orgName, "91350100M000100Y43", "M000100Y4", PAGE);
    }

    /** What the bank calls it: the end of the address that is led to. */
    private static String idOf(BankVisit visit) {
        return visit.redirect().substring(visit.redirect().lastIndexOf('/') + 1);
    }

    private static Response returning(String query) {
        return given().redirects().follow(false).urlEncodingEnabled(false).get("/api/v1/banks/returns?" + query);
    }
}
