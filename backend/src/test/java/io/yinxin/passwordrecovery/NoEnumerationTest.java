package io.yinxin.passwordrecovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.yinxin.passwordrecovery.Holders.Somebody;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.Numbers;
import io.yinxin.testing.RankSum;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whether somebody has a user name shows in nothing: not in status, not in the shape of answers, not in their time. */
@ApiTest
@Tag("RCP-03")
@Tag("RCP-09")
class NoEnumerationTest {
    private static final int ROUNDS = 12;
    private static final int WARM_UP = 3;
    private static final int TRIES = 3;
    /** Chance goes beyond once in two thousand times. */
    private static final double UNLIKELY = 3.5;

    @Inject
    Holders holders;

    @Inject
    Decoys decoys;

    @Inject
    Pool pool;

    @SuppressWarnings("NullAway.Init")
    Sandbox sandbox;

    @SuppressWarnings("NullAway.Init")
    private Somebody stranger;

    @BeforeEach
    void somebodyElse() {
        stranger = holders.administrator();
        forgetLimits();
    }

    private void forgetLimits() {
        pool.query("delete from platform_throttle").execute().await().indefinitely();
        pool.query("delete from code_sending").execute().await().indefinitely();
    }

    @Test
    @DisplayName("All steps of a name nobody has look like those of an administrator's")
    void sameShape() {
        Somebody admin = holders.administrator();
        assertThat(walk(decoyOfAdministrator())).isEqualTo(walk(admin.username()));
    }

    @Test
    @DisplayName("A name nobody has is answered alike each time, and a wrong image is told alike")
    void stable() {
        String nobody = Numbers.username();
        List<?> first = RecoveryPage.start(nobody).extract().path("methods");
        RecoveryPage.start(nobody).body("methods", equalTo(first));
        for (String name : List.of(nobody, holders.administrator().username())) {
            RecoveryPage.send(
                            RecoveryPage.BASE,
                            Map.of(
                                    "username",
                                    name,
                                    "captchaId",
                                    "00000000-0000-0000-0000-000000000000",
                                    "imageCode",
                                    "x"))
                    .statusCode(422)
                    .body("code", equalTo("RECOVERY_START_FAILED"));
        }
    }

    @Test
    @DisplayName("Names made from cards are sent to the card, whether or not one has them")
    void cardNames() {
        for (String name : List.of("90000000000000017", "90000000000000017_ADMIN", "90000000000000017_2")) {
            RecoveryPage page = new RecoveryPage(sandbox);
            page.begin(name).body("step", equalTo("ACTIVATE_BY_CARD")).body("methods.size()", equalTo(0));
            page.askSms("PHONE", Map.of()).statusCode(409);
        }
    }

    @Test
    @Tag("GEN-28")
    @DisplayName(
            "By no limit it can be told whose phone a phone is: codes to it count for the name, others for the phone")
    void limitsTellNothing() {
        Somebody admin = holders.administrator();
        for (String name : List.of(admin.username(), decoyOfAdministrator())) {
            for (int n = 0; n < 5; n++) {
                ask(name, "PHONE", Map.of()).statusCode(202);
            }
            ask(name, "PHONE", Map.of()).statusCode(429).body("code", equalTo("SMS_TOO_OFTEN"));
        }
        Map<String, String> typed = Map.of("mobile", admin.mobile());
        for (int n = 0; n < 5; n++) {
            ask(admin.username(), "LEGAL_REPRESENTATIVE", typed).statusCode(202);
        }
        ask(admin.username(), "LEGAL_REPRESENTATIVE", typed).statusCode(429);
        Somebody other = holders.administrator();
        fromElsewhere();
        for (int n = 0; n < 5; n++) {
            ask(other.username(), "LEGAL_REPRESENTATIVE", Map.of("mobile", other.mobile()))
                    .statusCode(202);
        }
        ask(other.username(), "PHONE", Map.of()).statusCode(202);
    }

    /** In a new browser, so that nothing but the limits of GEN-26 is asked. */
    private ValidatableResponse ask(String username, String method, Map<String, String> fields) {
        RecoveryPage page = new RecoveryPage(sandbox);
        page.begin(username);
        return page.askSms(method, fields);
    }

    /** As if the codes so far had been asked for from other client addresses. */
    private void fromElsewhere() {
        pool.query("update code_sending set address = decode(md5(id::text), 'hex')")
                .execute()
                .await()
                .indefinitely();
    }

    @Test
    @DisplayName("No step takes longer for the one or the other")
    void sameTime() {
        Somebody known = holders.administrator();
        String nobody = decoyOfAdministrator();
        List<String> different = List.of();
        for (int n = 0; n < TRIES; n++) {
            different = differentSteps(known, nobody);
            if (different.isEmpty()) {
                return;
            }
        }
        assertThat(different).as("steps that take longer for one of the two").isEmpty();
    }

    /** By turns, so that what else the machine does hits both alike. */
    private List<String> differentSteps(Somebody known, String nobody) {
        Map<String, List<Long>> ofKnown = new LinkedHashMap<>();
        Map<String, List<Long>> ofNobody = new LinkedHashMap<>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            boolean knownFirst = round % 2 == 0;
            Map<String, Long> first = times(knownFirst ? known.username() : nobody);
            Map<String, Long> second = times(knownFirst ? nobody : known.username());
            if (round >= WARM_UP) {
                add(knownFirst ? first : second, ofKnown);
                add(knownFirst ? second : first, ofNobody);
            }
        }
        return ofKnown.keySet().stream()
                .filter(step -> Math.abs(RankSum.z(ofKnown.get(step), ofNobody.get(step))) > UNLIKELY)
                .toList();
    }

    private static void add(Map<String, Long> times, Map<String, List<Long>> all) {
        times.forEach((step, time) ->
                all.computeIfAbsent(step, first -> new ArrayList<>()).add(time));
    }

    /** What each step of a stranger takes, in nanoseconds; facts are those of somebody else. */
    private Map<String, Long> times(String username) {
        forgetLimits();
        pool.query("delete from recovery_attempt").execute().await().indefinitely();
        Map<String, Long> times = new LinkedHashMap<>();
        RecoveryPage page = new RecoveryPage(sandbox);
        String mobile = Numbers.mobile();
        Map<String, Object> start = RecoveryPage.withCaptcha(Map.of("username", username));
        take(times, "begin", () -> page.begin(start));
        Map<String, Object> phone = RecoveryPage.withCaptcha(Map.of("method", "PHONE"));
        take(times, "code to the phone", () -> page.post("/sms-codes", phone).statusCode(202));
        take(
                times,
                "wrong code of the phone",
                () -> page.post("/proofs/phone", Map.of("smsCode", "000000")).statusCode(422));
        Map<String, Object> email = RecoveryPage.withCaptcha(Map.of("method", "EMAIL"));
        take(times, "code by e-mail", () -> page.post("/email-codes", email).statusCode(202));
        take(
                times,
                "wrong code of the e-mail",
                () -> page.post("/proofs/email", Map.of("emailCode", "000000")).statusCode(422));
        page.askSms("ACCOUNT_INFORMATION", Map.of("mobile", mobile)).statusCode(202);
        Map<String, Object> holder = RecoveryPage.holder(stranger, mobile, page.codeTo(mobile));
        take(
                times,
                "account information",
                () -> page.post("/proofs/account-information", holder)
                        .statusCode(422)
                        .body("code", equalTo("ACCOUNT_INFO_MISMATCH")));
        page.askSms("LEGAL_REPRESENTATIVE", Map.of("mobile", mobile)).statusCode(202);
        Map<String, Object> legal = RecoveryPage.legal(stranger, mobile, page.codeTo(mobile));
        take(
                times,
                "legal representative",
                () -> page.post("/proofs/legal-representative", legal)
                        .statusCode(422)
                        .body("code", equalTo("LEGAL_INFO_MISMATCH")));
        return times;
    }

    private static void take(Map<String, Long> times, String step, Runnable call) {
        long start = System.nanoTime();
        call.run();
        times.put(step, System.nanoTime() - start);
    }

    /** Status and members of every answer a stranger can get. */
    private List<String> walk(String username) {
        forgetLimits();
        RecoveryPage page = new RecoveryPage(sandbox);
        String mobile = Numbers.mobile();
        List<String> seen = new ArrayList<>();
        seen.add(shape(page.begin(username).extract().response()));
        seen.add(shape(page.view().extract().response()));
        for (String method : List.of("PHONE", "PHONE", "MANUAL_REVIEW")) {
            seen.add(shape(page.askSms(method, Map.of()).extract().response()));
        }
        seen.add(shape(page.askEmail("EMAIL", Map.of()).extract().response()));
        for (int n = 0; n < 6; n++) {
            seen.add(shape(page.post("/proofs/phone", Map.of("smsCode", "00000" + n))
                    .extract()
                    .response()));
        }
        seen.add(shape(page.post("/proofs/email", Map.of("emailCode", "000000"))
                .extract()
                .response()));
        seen.add(shape(page.get("/licence").extract().response()));
        seen.add(shape(page.setPassword("Fresh-Pass-77").extract().response()));
        page.askSms("LEGAL_REPRESENTATIVE", Map.of("mobile", mobile)).statusCode(202);
        Map<String, Object> legal = RecoveryPage.legal(holders.administrator(), mobile, page.codeTo(mobile));
        for (int n = 0; n < 6; n++) {
            seen.add(shape(
                    page.post("/proofs/legal-representative", legal).extract().response()));
        }
        seen.add(shape(page.view().extract().response()));
        return seen;
    }

    private static String shape(Response answer) {
        Map<String, ?> body = answer.jsonPath().getMap("$");
        Object methods = body.get("methods");
        return answer.statusCode() + " " + body.keySet() + " " + body.get("code") + " " + body.get("step") + " "
                + (methods == null ? "" : answer.jsonPath().getList("methods.method")) + " "
                + Stream.of(String.valueOf(body.get("fieldErrors"))
                                .replaceAll("message=[^,}]*", "")
                                .split(" "))
                        .toList();
    }

    private String decoyOfAdministrator() {
        String[] names = IntStream.range(0, 200)
                .mapToObj(n -> Numbers.username())
                .filter(name -> {
                    Situation decoy = decoys.of(name);
                    return decoy.legalKnown() && decoy.licensed();
                })
                .toArray(String[]::new);
        return Arrays.stream(names).findFirst().orElseThrow();
    }
}
