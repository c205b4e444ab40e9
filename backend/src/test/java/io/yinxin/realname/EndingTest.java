package io.yinxin.realname;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.accounts.Holder;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.CardPage;
import io.yinxin.testing.Numbers;
import io.yinxin.testing.People;
import io.yinxin.testing.Reactive;
import io.yinxin.testing.TestClock;
import io.yinxin.testing.TrialCompany;
import io.yinxin.trial.kit.TrialKit;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Verifications that end without anybody at the screen. */
@ApiTest
class EndingTest {
    @Inject
    RealPeople people;

    @Inject
    People cardPeople;

    @Inject
    EndingDocuments documents;

    @Inject
    EndingCards cards;

    @Inject
    TestClock clock;

    @Inject
    Pool pool;

    @SuppressWarnings("NullAway.Init")
    TrialKit kit;

    @BeforeEach
    @AfterEach
    void forgetLimits() {
        clock.reset();
        pool.query("delete from platform_throttle").execute().await().indefinitely();
    }

    @Test
    @Tag("RNV-61")
    @DisplayName("90 days after its end an ID card proves nothing any more; told 30 days before and on the day, once")
    void documentEnds() {
        LocalDate ends = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(10);
        RealPerson individual =
                people.individual(new Holder("吴试用", "ID_CARD", Numbers.idCard(), RealPeople.SINCE, ends));
        individual.post("/identity").statusCode(200);
        run(69);
        assertThat(texted(individual, "REAL_NAME_ENDING")).isZero();
        run(2);
        run(0);
        assertThat(texted(individual, "REAL_NAME_ENDING")).isEqualTo(1);
        run(29);
        assertThat(texted(individual, "REAL_NAME_ENDED")).isZero();
        run(1);
        run(0);
        assertThat(texted(individual, "REAL_NAME_ENDED")).isEqualTo(1);
        clock.reset();
        individual.view().body("level", equalTo("NONE")).body("history[0].cause", equalTo("DOCUMENT_ENDED"));
    }

    @Test
    @Tag("RNV-61")
    @DisplayName("A long-term ID card ends nothing")
    void longTerm() {
        RealPerson individual = people.individual(RealPeople.somebody());
        individual.post("/identity").statusCode(200);
        run(4_000);
        clock.reset();
        individual.view().body("methods", contains("IDENTITY"));
    }

    @Test
    @Tag("RNV-60")
    @DisplayName("A card its issuer calls lost, or whose time is over, proves nothing; other methods stay")
    void cardEnds() {
        TrialCompany company = TrialCompany.with(kit);
        CardPage page = new CardPage(cardPeople.anAdministratorOf(company, null));
        io.yinxin.trial.Person zhou = TrialCompany.somebody("周试用");
        page.post("/api/v1/real-name/card", Map.of("token", page.token(company.operatorCard(zhou), "verify")))
                .statusCode(200);
        Reactive.get(() -> cards.end());
        page.get("/api/v1/real-name").body("level", equalTo("HIGH"));
        // As the sandbox's directory tells it by the number's end.
        pool.preparedQuery("update account_real_name set card_no = left(card_no, -2) || '90' where organisation_id = "
                        + "(select id from organisation where org_code = $1)")
                .execute(Tuple.of(company.organisation().orgCode()))
                .await()
                .indefinitely();
        Reactive.get(() -> cards.end());
        page.get("/api/v1/real-name")
                .body("level", equalTo("MEDIUM"))
                .body("methods", contains("REGISTRATION"))
                .body("history.cause", hasItem("CARD_ENDED"));
    }

    private void run(int days) {
        clock.advance(Duration.ofDays(days));
        Reactive.get(() -> documents.warn().chain(documents::end));
    }

    private int texted(RealPerson person, String template) {
        String mobile = person.mobile();
        return pool.preparedQuery("select count(*)::int from notification_message where template = $1 "
                        + "and channel = 'SMS' and receiver_masked = $2")
                .execute(Tuple.of(template, mobile.substring(0, 3) + "****" + mobile.substring(7)))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getInteger(0);
    }
}
