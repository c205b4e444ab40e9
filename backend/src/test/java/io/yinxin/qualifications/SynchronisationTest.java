package io.yinxin.qualifications;

import static io.yinxin.qualifications.Firm.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.organisations.Organisation;
import io.yinxin.organisations.Organisations;
import io.yinxin.sandbox.Mode;
import io.yinxin.sandbox.Provider;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.People;
import io.yinxin.testing.Reactive;
import io.yinxin.testing.TestClock;
import io.yinxin.testing.TrialCompany;
import io.yinxin.trial.kit.TrialKit;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ApiTest
class SynchronisationTest {
    private static final String MARKET = "MARKET";
    private static final String COMMERCE = "COMMERCE";

    @Inject
    People people;

    @Inject
    TestClock clock;

    @Inject
    Pool pool;

    @Inject
    SynchronisationStore store;

    @Inject
    Organisations organisations;

    @Inject
    CatalogueStore catalogues;

    @Inject
    WriteAnswer answers;

    @SuppressWarnings("NullAway.Init")
    Sandbox sandbox;

    @SuppressWarnings("NullAway.Init")
    TrialKit kit;

    @BeforeEach
    void closedCircuit() throws InterruptedException {
        // Longer than a service stays suspended in tests.
        Thread.sleep(350);
    }

    @AfterEach
    void asBefore() {
        clock.reset();
        sandbox.reset();
    }

    @Test
    @Tag("QLF-15")
    @Tag("QLF-20")
    @DisplayName(
            "POST /qualifications/synchronisations writes the fields of the source, grey ones too, and tells old and new")
    void writes() {
        Firm firm = firm("");
        firm.save(Map.of("tradeAddress", "旧址", "tradePhone", "010-11111111")).statusCode(200);
        firm.synchronise(COMMERCE)
                .statusCode(200)
                .body("result", equalTo("CHANGED"))
                .body("changes.find { it.field == 'tradeAddress' }.before", equalTo("旧址"))
                .body("changes.find { it.field == 'tradeAddress' }.after", equalTo("样例市样例区样例路1号"))
                .body("changes.find { it.field == 'tradeScope' }.afterText", equalTo("货物进出口、技术进出口"))
                .body("organisationChanges", empty());
        firm.synchronise(MARKET).statusCode(200).body("result", equalTo("CHANGED"));
        firm.view()
                .body(field("tradePhone") + ".value", equalTo("010-00000000"))
                .body(field("tradePhone") + ".source", equalTo(COMMERCE))
                .body(field("registeredCapital") + ".value", equalTo("5000000.00 CNY"))
                .body(field("registeredCapital") + ".source", equalTo(MARKET))
                .body("sources.result", contains("CHANGED", "CHANGED"))
                .body("sources[0].askedAt", notNullValue());
        firm.administrator()
                .request()
                .get(Firm.PATH + "/versions")
                .then()
                .body("items.source", contains(MARKET, COMMERCE, "USER"));
    }

    @Test
    @Tag("QLF-16")
    @DisplayName("POST /qualifications/synchronisations a second time tells UNCHANGED and makes no version")
    void unchanged() {
        Firm firm = firm("");
        firm.synchronise(MARKET).body("result", equalTo("CHANGED"));
        int version = firm.version();
        clock.advance(Duration.ofSeconds(61));
        firm.synchronise(MARKET)
                .statusCode(200)
                .body("result", equalTo("UNCHANGED"))
                .body("changes", empty());
        assertThat(firm.version()).isEqualTo(version);
    }

    @Test
    @Tag("QLF-16")
    @DisplayName(
            "POST /qualifications/synchronisations answers 422 QLF_NOT_FOUND, changes nothing, and the page tells it")
    void notFound() {
        Firm firm = firm("未备案");
        firm.synchronise(MARKET).statusCode(422).body("code", equalTo("QLF_NOT_FOUND"));
        firm.view().body("version", equalTo(0)).body("sources[0].result", equalTo("NOT_FOUND"));
    }

    @ParameterizedTest
    @EnumSource(names = {"DOWN", "GARBLED", "BAD_SIGNATURE", "SLOW"})
    @Tag("QLF-16")
    @DisplayName("POST /qualifications/synchronisations without a usable answer: 503, nothing is changed")
    void unknown(Mode mode) {
        Firm firm = firm(mode == Mode.SLOW ? "超时" : "");
        if (mode != Mode.SLOW) {
            sandbox.mode(Provider.QUALIFICATIONS, mode);
        }
        firm.synchronise(MARKET).statusCode(503).body("code", equalTo("PROVIDER_UNAVAILABLE"));
        firm.view().body("version", equalTo(0)).body("sources[0].result", equalTo("UNKNOWN"));
    }

    @Test
    @Tag("QLF-19")
    @DisplayName("The same source is asked once a minute; another one may be asked at once")
    void onceAMinute() {
        Firm firm = firm("");
        firm.synchronise(MARKET).statusCode(200);
        firm.synchronise(MARKET)
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("QLF_SYNC_TOO_OFTEN"))
                .body("params.retryAfterSeconds", greaterThan(0))
                .body("params.retryAfterSeconds", lessThanOrEqualTo(60));
        firm.synchronise(COMMERCE).statusCode(200);
        clock.advance(Duration.ofSeconds(61));
        firm.synchronise(MARKET).statusCode(200);
    }

    @Test
    @Tag("QLF-19")
    @DisplayName("The same source is asked 20 times a day, and again when the first of them is a day old")
    void twentyADay() {
        Firm firm = firm("");
        for (int hour = 1; hour <= 20; hour++) {
            asked(firm, Duration.ofHours(hour));
        }
        firm.synchronise(MARKET)
                .statusCode(429)
                .body("params.retryAfterSeconds", greaterThan(3 * 3600))
                .body("params.retryAfterSeconds", lessThanOrEqualTo(4 * 3600));
        firm.synchronise(COMMERCE).statusCode(200);
        pool.preparedQuery("update qualification_synchronisation set asked_at = asked_at - interval '5 hours' "
                        + "where organisation_id = $1")
                .execute(Tuple.of(firm.administrator().organisationId()))
                .await()
                .indefinitely();
        firm.synchronise(MARKET).statusCode(200);
    }

    @Test
    @Tag("QLF-14")
    @DisplayName("POST /qualifications/synchronisations of a source that is not configured answers 404")
    void notConfigured() {
        firm("").synchronise("POST_OFFICE").statusCode(404);
    }

    @Test
    @Tag("QLF-17")
    @DisplayName("An answer that changes the organisation's name is shown with its effects and changes nothing yet")
    void showsFirst() {
        Firm firm = firm("更名");
        firm.synchronise(MARKET)
                .statusCode(200)
                .body("result", equalTo("TO_CONFIRM"))
                .body("organisationChanges.field", contains("orgName"))
                .body("organisationChanges[0].before", containsString("更名"))
                .body("organisationChanges[0].after", not(containsString("更名")))
                .body("effects", hasItems("REAL_NAME_VOID", "SIGN_IN_AGAIN"))
                .body("changes.field", hasItem("marketStatus"))
                .body("confirmBefore", notNullValue());
        firm.view()
                .body("version", equalTo(0))
                .body("organisation.orgName", containsString("更名"))
                .body("sources[0].result", equalTo("TO_CONFIRM"));
    }

    @Test
    @Tag("QLF-17")
    @DisplayName(
            "POST …/confirmation changes the organisation and the fields, voids the verification and ends the session")
    void confirms() {
        Firm firm = firm("更名");
        ValidatableResponse shown = firm.synchronise(MARKET);
        String id = shown.extract().path("synchronisationId");
        List<String> effects = shown.extract().path("effects");
        firm.confirm(id, effects.toArray(String[]::new))
                .statusCode(200)
                .body("result", equalTo("CHANGED"))
                .body("changes.field", hasItem("marketStatus"));
        firm.view().statusCode(401).body("params.reason", equalTo("DATA_CHANGED"));
        Firm again = new Firm(people.again(firm.administrator()));
        again.view()
                .body("version", equalTo(1))
                .body("organisation.orgName", not(containsString("更名")))
                .body(field("marketStatus") + ".value", equalTo("存续"))
                .body("sources[0].result", equalTo("CHANGED"));
        again.administrator().request().get("/api/v1/account").then().body("realName.level", equalTo("NONE"));
        again.confirm(id, effects.toArray(String[]::new)).statusCode(422).body("code", equalTo("QLF_ANSWER_LAPSED"));
    }

    @Test
    @Tag("QLF-17")
    @DisplayName("POST …/confirmation without the effects accepted answers 409, changes nothing, and may be sent again")
    void wantsTheEffectsAccepted() {
        Firm firm = firm("换法人");
        String id = firm.synchronise(COMMERCE).extract().path("synchronisationId");
        List<String> effects = firm.confirm(id)
                .statusCode(409)
                .body("code", equalTo("EFFECTS_NOT_ACCEPTED"))
                .body("params.effects", hasItem("SIGN_IN_AGAIN"))
                .extract()
                .path("params.effects");
        firm.view().statusCode(200).body("version", equalTo(0)).body(field("tradeFilingNo") + ".value", nullValue());
        firm.confirm(id, effects.toArray(String[]::new)).statusCode(200);
    }

    @Test
    @Tag("QLF-17")
    @DisplayName("A code that belongs to another organisation is not taken over")
    void codeTaken() {
        Firm first = firm("换证");
        Firm second = firm("换证");
        take(first);
        ValidatableResponse shown = second.synchronise(MARKET);
        List<String> effects = shown.extract().path("effects");
        second.confirm(shown.extract().path("synchronisationId"), effects.toArray(String[]::new))
                .statusCode(422)
                .body("code", equalTo("ORG_CODE_TAKEN"));
        second.view().statusCode(200).body("version", equalTo(0));
    }

    @Test
    @Tag("QLF-17")
    @DisplayName("An answer nobody confirms lapses after a quarter of an hour")
    void lapses() {
        Firm firm = firm("更名");
        ValidatableResponse shown = firm.synchronise(MARKET);
        clock.advance(Duration.ofMinutes(16));
        firm.confirm(shown.extract().path("synchronisationId"), "SIGN_IN_AGAIN", "REAL_NAME_VOID")
                .statusCode(422)
                .body("code", equalTo("QLF_ANSWER_LAPSED"));
        firm.view().body("sources[0].result", equalTo("LAPSED"));
        store.tidy().await().indefinitely();
        assertThat(answersOf(firm)).isZero();
    }

    @Test
    @Tag("QLF-17")
    @DisplayName("Nobody confirms another organisation's answer")
    void notOthers() {
        Firm firm = firm("更名");
        ValidatableResponse shown = firm.synchronise(MARKET);
        firm("").confirm(shown.extract().path("synchronisationId"), "SIGN_IN_AGAIN", "REAL_NAME_VOID")
                .statusCode(422)
                .body("code", equalTo("QLF_ANSWER_LAPSED"));
        firm("").confirm("no-id").statusCode(404);
        firm("").confirm(UUID.randomUUID().toString()).statusCode(422);
    }

    @Test
    @Tag("QLF-15")
    @DisplayName("An answer about an organisation that has changed since it was asked for is not written")
    void changedMeanwhile() {
        Firm firm = firm("");
        UUID organisationId = firm.administrator().organisationId();
        Organisation asked = Reactive.get(() -> organisations.byId(organisationId));
        pool.preparedQuery("update organisation set version = version + 1 where id = $1")
                .execute(Tuple.of(organisationId))
                .await()
                .indefinitely();
        UUID accountId = firm.administrator().accountId();
        assertThatThrownBy(() -> Reactive.get(() -> Panache.withTransaction(() -> catalogues
                        .current()
                        .flatMap(catalogue -> answers.writeAbout(
                                asked, accountId, catalogue, MARKET, Map.of("registrar", "样例登记机关"))))))
                .hasMessageContaining("CONFLICT_STALE");
        assertThat(firm.version()).isZero();
    }

    /** A question so long ago. */
    private void asked(Firm firm, Duration before) {
        pool.preparedQuery("insert into qualification_synchronisation "
                        + "(id, organisation_id, source, result, asked_at) values ($1, $2, $3, 'UNCHANGED', $4)")
                .execute(Tuple.of(
                        UUID.randomUUID(),
                        firm.administrator().organisationId(),
                        MARKET,
                        OffsetDateTime.now(clock).minus(before)))
                .await()
                .indefinitely();
    }

    private void take(Firm firm) {
        ValidatableResponse shown = firm.synchronise(MARKET);
        List<String> effects = shown.extract().path("effects");
        // In a database kept from a former run the code may be another organisation's already.
        firm.confirm(shown.extract().path("synchronisationId"), effects.toArray(String[]::new));
    }

    private long answersOf(Firm firm) {
        return pool.preparedQuery("select count(*) from qualification_synchronisation "
                        + "where organisation_id = $1 and answer is not null")
                .execute(Tuple.of(firm.administrator().organisationId()))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }

    /** An organisation whose name has this ending, by which the sandbox's authorities go. */
    private Firm firm(String ending) {
        TrialCompany company = TrialCompany.with(kit);
        return new Firm(
                people.anAdministratorOf(company.renamed(company.organisation().name() + ending), null));
    }
}
