package io.yinxin.sealing;

import static io.yinxin.sealing.SealingPage.point;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.platform.web.Throttle;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.TestClock;
import io.yinxin.testing.TrialCompany;
import io.yinxin.trial.IssuedCard;
import io.yinxin.trial.kit.TrialKit;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What waits for the card takes no more room and time than it must. */
@ApiTest
@Tag("SEL-55")
class PreparationTest {
    @Inject
    Pool pool;

    @Inject
    Throttle throttle;

    @Inject
    TestClock clock;

    @Inject
    SealingHousekeeping housekeeping;

    @SuppressWarnings("NullAway.Init")
    TrialKit kit;

    private TrialCompany company;
    private IssuedCard card;
    private SealingPage page;
    private String account;
    private String seal;
    private String document;

    @BeforeEach
    void aDocument() {
        company = TrialCompany.with(kit);
        card = company.legalCard(TrialCompany.somebody("周试用"));
        page = SealingPage.by(card);
        account = page.seals().operator(0);
        seal = page.aSealInUse(card, "公司章", 0);
        document = page.document(SampleDocuments.pdf(1), "合同.pdf");
    }

    @AfterEach
    void asBefore() {
        clock.reset();
        pool.query("delete from platform_throttle").execute().await().indefinitely();
    }

    private ValidatableResponse prepared() {
        return page.prepare(document, seal, point(1, 100, 100)).statusCode(201);
    }

    private int kept(String condition) {
        return pool.preparedQuery("select count(*) from sealing_preparation where account_id = $1 and " + condition)
                .execute(Tuple.of(UUID.fromString(account)))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getInteger(0);
    }

    @Test
    @DisplayName("Preparing a document anew replaces what the session prepared of it before")
    void replaced() throws Exception {
        ValidatableResponse first = prepared();
        String former = TestAgent.sign(page.ticket(first), card);
        ValidatableResponse second = prepared();
        assertThat(kept("true")).isOne();
        page.complete(first, former).statusCode(404);
        page.complete(second, TestAgent.sign(page.ticket(second), card)).statusCode(201);
        assertThat(kept("true")).isZero();
    }

    @Test
    @DisplayName("When the time for the card is over the file is gone, and who comes late is told so")
    void emptied() throws Throwable {
        ValidatableResponse prepared = prepared();
        String signature = TestAgent.sign(page.ticket(prepared), card);
        clock.advance(Duration.ofMinutes(11));
        VertxContextSupport.subscribeAndAwait(housekeeping::forget);
        assertThat(kept("content is null")).isOne();
        page.complete(prepared, signature).statusCode(410).body("code", equalTo("SEALING_EXPIRED"));
        clock.advance(Duration.ofHours(1));
        VertxContextSupport.subscribeAndAwait(housekeeping::forget);
        assertThat(kept("true")).isZero();
    }

    @Test
    @Tag("SEL-54")
    @DisplayName("The file of who may not seal it is not opened")
    void notOpened() {
        SealingPage operator = SealingPage.by(company.operatorCard(TrialCompany.somebody("吴试用")));
        String theirs = operator.document(SampleDocuments.pdf(1), "合同.pdf");
        pool.preparedQuery("update sealing_document set content = substring(content from 1 for 40) where id = $1")
                .execute(Tuple.of(UUID.fromString(theirs)))
                .await()
                .indefinitely();
        operator.prepare(theirs, seal, point(1, 100, 100)).statusCode(403).body("code", equalTo("SEAL_USE_LIMIT"));
    }

    @Test
    @DisplayName("Preparations and completions are counted: each leaves a file or a line in the log")
    void counted() throws Exception {
        ValidatableResponse prepared = prepared();
        String signature = TestAgent.sign(page.ticket(prepared), card);
        exhaust("sealing-preparation");
        page.prepare(document, seal, point(1, 100, 100)).statusCode(429).body("code", equalTo("TOO_MANY_ATTEMPTS"));
        exhaust("sealing-completion");
        page.complete(prepared, signature).statusCode(429);
    }

    private void exhaust(String kind) {
        throttle.add(kind, account, Duration.ofHours(1), 600).await().indefinitely();
    }
}
