package io.yinxin.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.yinxin.accounts.AccountChanges;
import io.yinxin.sandbox.Mode;
import io.yinxin.sandbox.Provider;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.People;
import io.yinxin.testing.Person;
import io.yinxin.testing.Reactive;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ApiTest
class DirectorySyncTest {
    private static final String PATH = "/api/v1/account/directory-sync";

    @Inject
    People people;

    @Inject
    AccountChanges changes;

    @Inject
    RepeatSendings repeats;

    @Inject
    Pool pool;

    @SuppressWarnings("NullAway.Init")
    Sandbox sandbox;

    @AfterEach
    void reset() {
        sandbox.reset();
        pool.query("delete from platform_throttle").execute().await().indefinitely();
        pool.query("delete from directory_sync").execute().await().indefinitely();
    }

    @Test
    @Tag("ACC-64")
    @DisplayName("With consent the data are sent; the last result and its time stay visible")
    void sends() {
        Person person = people.anAdministrator();
        view(person)
                .body("available", equalTo(true))
                .body("directoryName", equalTo("沙箱用户目录"))
                .body("data", hasItems("NAME", "DOCUMENT", "MOBILE", "ORGANISATION"))
                .body("last", nullValue());
        send(person, Map.of("consent", false)).statusCode(422).body("fieldErrors.field", contains("consent"));
        send(person, Map.of()).statusCode(422).body("fieldErrors.field", hasItem("consent"));
        view(person).body("last", nullValue());
        send(person, Map.of("consent", true)).statusCode(200).body("last.state", equalTo("ACCEPTED"));
        view(person).body("last.state", equalTo("ACCEPTED")).body("last.at", notNullValue());
        person.request().get("/api/v1/account/activity").then().body("items.action", hasItem("DIRECTORY_SYNCHRONISED"));
    }

    @Test
    @Tag("ACC-64")
    @DisplayName("The reason of a rejection is shown, and stays")
    void rejected() {
        Person person = people.anAdministrator();
        Reactive.get(() -> changes.changeMobile(person.accountId(), "13700000000"));
        send(person, Map.of("consent", true))
                .statusCode(422)
                .body("code", equalTo("SYNC_REJECTED"))
                .body("message", containsString("沙箱：手机号与目录不一致"));
        view(person).body("last.state", equalTo("REJECTED")).body("last.reason", containsString("沙箱"));
    }

    @Test
    @Tag("ACC-64")
    @Tag("PRV-06")
    @DisplayName(
            "A directory that is not reached is told by itself when it is back; nobody waits for longer than a day")
    void sentAgain() throws InterruptedException {
        Person person = people.anAdministrator();
        sandbox.mode(Provider.DIRECTORY, Mode.DOWN);
        send(person, Map.of("consent", true)).statusCode(200).body("last.state", equalTo("WAITING"));
        run();
        assertThat(attempts()).isEqualTo(1);
        timeHasCome();
        run();
        assertThat(attempts()).isEqualTo(2);
        view(person).body("last.state", equalTo("WAITING"));
        sandbox.reset();
        // After so many failures in a row it is left alone for a moment.
        for (int n = 0; n < 20 && attempts() > 0; n++) {
            Thread.sleep(100);
            timeHasCome();
            run();
        }
        view(person).body("last.state", equalTo("ACCEPTED"));
    }

    @Test
    @Tag("PRV-06")
    @DisplayName("After a day in vain it is over, and the user may try again")
    void givesUp() throws InterruptedException {
        Person person = people.anAdministrator();
        sandbox.mode(Provider.DIRECTORY, Mode.DOWN);
        send(person, Map.of("consent", true)).statusCode(200);
        for (int n = 0; n < 40 && attempts() > 0; n++) {
            timeHasCome();
            run();
        }
        view(person).body("last.state", equalTo("FAILED"));
        // Longer than a service stays suspended in tests: the next test finds it back.
        Thread.sleep(400);
    }

    private ValidatableResponse view(Person person) {
        return person.request().get(PATH).then().statusCode(200);
    }

    private ValidatableResponse send(Person person, Map<String, ?> form) {
        return person.request()
                .contentType("application/json")
                .body(form)
                .post(PATH)
                .then();
    }

    private void run() {
        Reactive.get(() -> repeats.run());
    }

    /** The clock stays: a signed question must be fresh. */
    private void timeHasCome() {
        pool.query("update directory_sync set next_at = now() - interval '1 second' where state = 'WAITING'")
                .execute()
                .await()
                .indefinitely();
    }

    /** Of the one that waits; 0 if none does. */
    private int attempts() {
        var rows = pool.query("select attempts from directory_sync where state = 'WAITING'")
                .execute()
                .await()
                .indefinitely();
        return rows.size() == 0 ? 0 : rows.iterator().next().getInteger(0);
    }
}
