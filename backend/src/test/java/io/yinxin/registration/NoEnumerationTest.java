package io.yinxin.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.Numbers;
import io.yinxin.testing.RankSum;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Who has proven nothing cannot tell by status, body or time whether somebody is registered. Both sides are asked in
 * turn, so that noise of the machine falls on both; a difference in time that is the server's is there at every try.
 */
@ApiTest
@Tag("GEN-28")
@Tag("REG-18")
class NoEnumerationTest {
    private static final int ROUNDS = 16;
    private static final int WARM_UP = 4;
    private static final int TRIES = 3;
    /** Chance goes beyond once in two thousand times. */
    private static final double UNLIKELY = 3.5;

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
    @DisplayName("Step 1 with wrong facts: organisations with an administrator and unknown ones answer alike")
    void organisations() {
        Enterprise known = new Enterprise(sandbox);
        known.register();
        alike(() -> stranger(known.text("uscc"), known.text("orgCode")).begin(), () -> {
            String orgCode = Numbers.orgCode();
            return stranger(Numbers.uscc(orgCode), orgCode).begin();
        });
    }

    @Test
    @DisplayName("Step 1 of a public institution, with wrong facts, answers alike too")
    void institutions() {
        Enterprise known = Enterprise.institution(sandbox);
        known.register();
        alike(
                () -> stranger(Enterprise.institution(sandbox), known.text("uscc"), known.text("orgCode"))
                        .begin(),
                () -> {
                    Enterprise unknown = Enterprise.institution(sandbox);
                    return stranger(unknown, unknown.text("uscc"), unknown.text("orgCode"))
                            .begin();
                });
    }

    @Test
    @DisplayName("Step 1 that is changed afterwards, to wrong facts, answers alike too")
    void changed() {
        Enterprise known = new Enterprise(sandbox);
        known.register();
        alike(changed(() -> known), changed(() -> new Enterprise(sandbox)));
    }

    @Test
    @DisplayName("Asking for a code: addresses of organisations and other addresses answer alike")
    void addresses() {
        Visitor known = Visitor.overseas(sandbox);
        known.registerByEmail().then().statusCode(201);
        alike(
                askedByMail(() -> Visitor.overseas(sandbox).with("email", known.text("email"))),
                askedByMail(() -> Visitor.overseas(sandbox)));
    }

    @Test
    @DisplayName("A wrong code of an individual's address: those on record answer as others do")
    void provenAddresses() {
        Visitor known = Visitor.individual(sandbox);
        known.registerBySms().then().statusCode(201);
        alike(
                wrongMail(() -> Visitor.individual(sandbox).with("email", known.text("email"))),
                wrongMail(() -> Visitor.individual(sandbox)));
    }

    @Test
    @DisplayName("Asking for a code: phones of users and other phones answer alike")
    void phones() {
        Visitor known = Visitor.individual(sandbox);
        known.registerBySms().then().statusCode(201);
        alike(
                ready(() -> Visitor.individual(sandbox).with("mobile", known.text("mobile"))),
                ready(() -> Visitor.individual(sandbox)));
    }

    @Test
    @DisplayName("A wrong code: taken user names and registered documents answer as free ones do")
    void usernamesAndDocuments() {
        Visitor known = Visitor.individual(sandbox);
        known.registerBySms().then().statusCode(201);
        alike(
                wrong(() -> Visitor.individual(sandbox)
                        .with("username", known.text("username"))
                        .with("idNumber", known.text("idNumber"))),
                wrong(() -> Visitor.individual(sandbox)));
    }

    @Test
    @DisplayName("A wrong code: overseas numbers that are registered answer as others do")
    void overseasNumbers() {
        Visitor known = Visitor.overseas(sandbox);
        known.registerByEmail().then().statusCode(201);
        alike(
                wrong(() -> Visitor.overseas(sandbox).with("countryRegNo", known.text("countryRegNo"))),
                wrong(() -> Visitor.overseas(sandbox)));
    }

    @Test
    @DisplayName("User names are not judged before a code was sent")
    void usernames() {
        Visitor known = Visitor.individual(sandbox);
        known.registerBySms().then().statusCode(201);
        String registrationId = known.registrationId();
        alike(
                () -> known.chooseUsername(registrationId, known.text("username")),
                () -> known.chooseUsername(registrationId, Numbers.username()));
    }

    /** The time taken is that of the last request. */
    private Supplier<Response> ready(Supplier<Visitor> who) {
        return () -> {
            pool.query("delete from code_sending").execute().await().indefinitely();
            Visitor visitor = who.get();
            return visitor.askForSms(visitor.registrationId());
        };
    }

    private Supplier<Response> askedByMail(Supplier<Visitor> who) {
        return () -> {
            pool.query("delete from code_sending").execute().await().indefinitely();
            Visitor visitor = who.get();
            return visitor.askForEmail(visitor.registrationId());
        };
    }

    private static Supplier<Response> wrongMail(Supplier<Visitor> who) {
        return () -> {
            Visitor visitor = who.get();
            return visitor.proveEmail(visitor.registrationId(), "123456");
        };
    }

    /** Somebody begins with an organisation of their own and turns it into the one they ask about. */
    private Supplier<Response> changed(Supplier<Enterprise> which) {
        return () -> {
            Enterprise own = new Enterprise(sandbox);
            String registrationId = own.registrationId();
            Enterprise other = which.get();
            return stranger(own, other.text("uscc"), other.text("orgCode")).change(registrationId);
        };
    }

    private static Supplier<Response> wrong(Supplier<Visitor> who) {
        return () -> {
            Visitor visitor = who.get().with("smsCode", "123456").with("emailCode", "123456");
            visitor.form.remove(visitor.form.containsKey("country") ? "smsCode" : "emailCode");
            return visitor.confirm(visitor.registrationId());
        };
    }

    private Enterprise stranger(String uscc, String orgCode) {
        return stranger(new Enterprise(sandbox), uscc, orgCode);
    }

    private static Enterprise stranger(Enterprise form, String uscc, String orgCode) {
        return form.with("uscc", uscc).with("orgCode", orgCode).with("orgName", "云海测试有限公司不符");
    }

    private void alike(Supplier<Response> known, Supplier<Response> unknown) {
        double z = UNLIKELY;
        for (int i = 0; i < TRIES && z >= UNLIKELY; i++) {
            z = Math.abs(timed(known, unknown));
        }
        assertThat(z).isLessThan(UNLIKELY);
    }

    private double timed(Supplier<Response> known, Supplier<Response> unknown) {
        List<Long> times = new ArrayList<>();
        List<Long> otherTimes = new ArrayList<>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            pool.query("delete from platform_throttle").execute().await().indefinitely();
            pool.query("delete from verification_subject").execute().await().indefinitely();
            boolean knownFirst = round % 2 == 0;
            Response first = (knownFirst ? known : unknown).get();
            Response second = (knownFirst ? unknown : known).get();
            assertThat(first.statusCode()).isEqualTo(second.statusCode());
            assertThat(body(first)).isEqualTo(body(second));
            assertThat(headers(first)).isEqualTo(headers(second));
            if (round >= WARM_UP) {
                times.add((knownFirst ? first : second).timeIn(TimeUnit.MILLISECONDS));
                otherTimes.add((knownFirst ? second : first).timeIn(TimeUnit.MILLISECONDS));
            }
        }
        return RankSum.z(times, otherTimes);
    }

    /** Without what names the request itself. */
    private static String body(Response answer) {
        return answer.asString()
                .replaceAll("\"reference\":\"[^\"]*\"", "")
                .replaceAll("\"(retryAfterSeconds|n)\":[0-9]+", "");
    }

    private static List<String> headers(Response answer) {
        return answer.headers().asList().stream()
                .map(header -> header.getName())
                .sorted()
                .toList();
    }
}
