package io.yinxin.sessions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.People;
import io.yinxin.testing.Person;
import io.yinxin.testing.Reactive;
import io.yinxin.testing.TestClock;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ApiTest
@Tag("GEN-37")
class SessionRulesTest {
    private static final String ADDRESS = "/api/v1/test/seals";

    @Inject
    People people;

    @Inject
    Sessions sessions;

    @Inject
    TestClock clock;

    @Inject
    Pool pool;

    @AfterEach
    void presentAgain() {
        clock.reset();
    }

    @Test
    @Tag("UIC-23")
    @DisplayName("GET 30 minutes after the last request answers 401, reason IDLE, now and later")
    void idle() {
        Person person = people.anAdministrator();
        clock.advance(Duration.ofMinutes(29));
        person.request().get(ADDRESS).then().statusCode(200);
        clock.advance(Duration.ofMinutes(29));
        person.request().get(ADDRESS).then().statusCode(200);
        clock.advance(Duration.ofMinutes(30));
        refused(person, "IDLE");
        clock.reset();
        refused(person, "IDLE");
    }

    @Test
    @DisplayName("GET by the page itself does not keep a session alive")
    void background() {
        Person person = people.anAdministrator();
        for (int i = 0; i < 3; i++) {
            clock.advance(Duration.ofMinutes(9));
            person.request()
                    .header("X-Yinxin-Background", "1")
                    .get(ADDRESS)
                    .then()
                    .statusCode(200);
        }
        clock.advance(Duration.ofMinutes(4));
        refused(person, "IDLE");
    }

    @Test
    @Tag("UIC-23")
    @DisplayName("GET 12 hours after sign-in answers 401, reason ABSOLUTE, however busy the session was")
    void absolute() {
        Person person = people.anAdministrator();
        for (int i = 0; i < 35; i++) {
            clock.advance(Duration.ofMinutes(20));
            person.request().get(ADDRESS).then().statusCode(200);
        }
        clock.advance(Duration.ofMinutes(20));
        refused(person, "ABSOLUTE");
    }

    @Test
    @Tag("GEN-38")
    @DisplayName("Ending the others leaves the present session and other people's, and says why to the ended ones")
    void endOthers() {
        Person present = people.anAdministrator();
        Person elsewhere = people.again(present);
        Person somebodyElse = people.anAdministrator();
        UUID kept = idOf(present);
        assertThat(Reactive.get(() -> sessions.endOthers(present.accountId(), kept, EndReason.PASSWORD_CHANGED)))
                .isEqualTo(1);
        present.request().get(ADDRESS).then().statusCode(200);
        somebodyElse.request().get(ADDRESS).then().statusCode(200);
        refused(elsewhere, "PASSWORD_CHANGED");
    }

    @Test
    @Tag("GEN-38")
    @DisplayName("Ending all leaves none, and an ended session keeps its first reason")
    void endAll() {
        Person present = people.anAdministrator();
        Person elsewhere = people.again(present);
        sessions.end(idOf(present), EndReason.SIGNED_OUT).await().indefinitely();
        assertThat(Reactive.get(() -> sessions.endOthers(present.accountId(), null, EndReason.DISABLED)))
                .isEqualTo(1);
        refused(present, "SIGNED_OUT");
        refused(elsewhere, "DISABLED");
    }

    @Test
    @Tag("GEN-38")
    @Tag("ACC-85")
    @DisplayName(
            "A session opened while its account became something else is none: not of that kind, not of a closed one")
    void overtaken() {
        Person exchanged = people.anAdministrator();
        UUID opened = idOf(exchanged);
        become(exchanged, "kind = 'ENT_OPERATOR'");
        assertThat(isLive(exchanged, opened)).isFalse();
        refused(exchanged, "DATA_CHANGED");
        become(exchanged, "kind = 'ENT_ADMIN'");
        refused(exchanged, "DATA_CHANGED");
        Person disabled = people.anAdministrator();
        UUID before = idOf(disabled);
        assertThat(isLive(disabled, before)).isTrue();
        become(disabled, "state = 'DISABLED'");
        assertThat(isLive(disabled, before)).isFalse();
        refused(disabled, "DISABLED");
        Person deleted = people.anAdministrator();
        become(deleted, "state = 'DELETED'");
        refused(deleted, "DELETED");
    }

    private boolean isLive(Person person, UUID sessionId) {
        return sessions.live(person.accountId(), sessionId)
                .await()
                .indefinitely()
                .isPresent();
    }

    private void become(Person person, String what) {
        pool.preparedQuery("update account set " + what + " where id = $1")
                .execute(Tuple.of(person.accountId()))
                .await()
                .indefinitely();
    }

    @Test
    @Tag("GEN-39")
    @DisplayName("A session knows its method, its times and the sign-in before it")
    void times() {
        Person person = people.anAdministrator();
        clock.advance(Duration.ofMinutes(1));
        Person later = people.again(person);
        Sessions.Checked.Good good = (Sessions.Checked.Good)
                sessions.check(later.token(), false).await().indefinitely();
        SessionTimes times = sessions.times(good.user()).await().indefinitely();
        assertThat(Duration.between(times.signedInAt(), times.idleExpiresAt())).isEqualTo(Duration.ofMinutes(30));
        assertThat(Duration.between(times.signedInAt(), times.expiresAt())).isEqualTo(Duration.ofHours(12));
        assertThat(times.previous()).isNotNull().satisfies(before -> {
            assertThat(before.clientAddress()).isEqualTo("192.0.2.7");
            assertThat(before.at()).isBefore(times.signedInAt());
            assertThat(before.method()).isEqualTo(good.user().method());
        });
    }

    @Test
    @DisplayName("The database holds no token, and other values of the cookie are nobody's")
    void tokens() {
        Person person = people.anAdministrator();
        pool.preparedQuery("select token_digest from session where account_id = $1")
                .executeAndAwait(Tuple.of(person.accountId()))
                .forEach(row -> assertThat(row.getBuffer(0).toString(StandardCharsets.ISO_8859_1))
                        .hasSize(32)
                        .doesNotContain(person.token()));
        for (String other :
                new String[] {"", person.token() + "A", person.token().substring(1) + "-", "%00"}) {
            given().cookie("yinxin", other).get(ADDRESS).then().statusCode(401).body("params.reason", equalTo("NONE"));
        }
    }

    private java.util.UUID idOf(Person person) {
        return ((Sessions.Checked.Good)
                        sessions.check(person.token(), false).await().indefinitely())
                .user()
                .sessionId();
    }

    private static void refused(Person person, String reason) {
        person.request()
                .get(ADDRESS)
                .then()
                .statusCode(401)
                .body("code", equalTo("SESSION_EXPIRED"))
                .body("params.reason", equalTo(reason));
    }
}
