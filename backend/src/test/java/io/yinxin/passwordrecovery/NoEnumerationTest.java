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
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
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
    private static final int ROUNDS = 15;

    @Inject
    Holders holders;

    @Inject
    Decoys decoys;

    @Inject
    Pool pool;

    @SuppressWarnings("NullAway.Init")
    Sandbox sandbox;

    @BeforeEach
    void forgetLimits() {
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
    @DisplayName("By no limit it can be told whose phone a phone is: codes to it count for the name, others for the phone")
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
    @DisplayName("Step 1 and a wrong code take as long for names nobody has: medians within a factor of each other")
    void sameTime() {
        String nobody = decoyOfAdministrator();
        String known = holders.administrator().username();
        List<Long> knownTimes = new ArrayList<>();
        List<Long> decoyTimes = new ArrayList<>();
        measure(known, new ArrayList<>());
        measure(nobody, new ArrayList<>());
        // By turns, so that what else the machine does hits both alike.
        IntStream.range(0, ROUNDS).forEach(round -> {
            measure(round % 2 == 0 ? known : nobody, round % 2 == 0 ? knownTimes : decoyTimes);
            measure(round % 2 == 0 ? nobody : known, round % 2 == 0 ? decoyTimes : knownTimes);
        });
        double ratio = (double) median(knownTimes) / median(decoyTimes);
        System.out.printf(
                "median known %d µs, nobody %d µs, ratio %.2f%n", median(knownTimes), median(decoyTimes), ratio);
        assertThat(ratio).isBetween(0.5, 2.0);
    }

    /** One begin and one wrong proof, in microseconds. */
    private void measure(String username, List<Long> times) {
        forgetLimits();
        Map<String, Object> form = RecoveryPage.withCaptcha(Map.of("username", username));
        long start = System.nanoTime();
        String id = RecoveryPage.send(RecoveryPage.BASE, form)
                .statusCode(201)
                .extract()
                .path("recoveryId");
        RecoveryPage.send(RecoveryPage.BASE + "/" + id + "/proofs/phone", Map.of("smsCode", "000000"))
                .statusCode(422);
        times.add((System.nanoTime() - start) / 1000);
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
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
