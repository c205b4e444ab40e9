package io.yinxin.sealing;

import static io.yinxin.sealing.SealingPage.point;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.eseal.object.SealSignature;
import io.yinxin.eseal.ofd.OfdInspector;
import io.yinxin.eseal.ofd.OfdPackage;
import io.yinxin.eseal.report.StepResult;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.TrialCompany;
import io.yinxin.trial.IssuedCard;
import io.yinxin.trial.kit.TrialKit;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Permissions to use a seal, their limits, and the use log, over HTTP. */
@ApiTest
class SealUseTest {
    @Inject
    Pool pool;

    @SuppressWarnings("NullAway.Init")
    TrialKit kit;

    private final io.yinxin.trial.Person zhou = TrialCompany.somebody("周试用");
    private final io.yinxin.trial.Person wu = TrialCompany.somebody("吴试用");

    private IssuedCard legalCard;
    private IssuedCard operatorCard;
    private SealingPage administrator;
    private SealingPage operator;
    private String operatorAccount;
    private String seal;
    private String document;

    /** An operator with a card, and a seal of the legal representative that the operator may not use yet. */
    @BeforeEach
    void anOrganisation() {
        TrialCompany company = TrialCompany.with(kit);
        legalCard = company.legalCard(zhou);
        operatorCard = company.operatorCard(wu);
        administrator = SealingPage.by(legalCard);
        operator = SealingPage.by(operatorCard);
        operatorAccount = administrator.seals().operator(1);
        seal = administrator.aSealInUse(legalCard, "公司章", 0);
        document = operator.document(SampleDocuments.pdf(1), "合同.pdf");
    }

    @AfterEach
    void forgetLimits() {
        pool.query("delete from platform_throttle").execute().await().indefinitely();
    }

    private ValidatableResponse grant(Map<String, ?> limits) {
        return administrator.put("/permissions/" + seal + "/accounts/" + operatorAccount, limits);
    }

    private ValidatableResponse attempt() {
        return attempt(document);
    }

    private ValidatableResponse attempt(String documentId) {
        return operator.prepare(documentId, seal, point(1, 100, 100));
    }

    private void refused(String cause) {
        attempt().statusCode(403).body("code", equalTo("SEAL_USE_LIMIT")).body("params.cause", equalTo(cause));
    }

    @Test
    @Tag("SEL-54")
    @Tag("SEL-70")
    @Tag("SEL-71")
    @DisplayName(
            "Without permission, after its end, for other documents: refused before there is a ticket; within it, sealed")
    void limits() throws Exception {
        operator.get("/seals").body("$", hasSize(0));
        operator.get("/seals/" + seal + "/picture").statusCode(404);
        refused("NOT_ALLOWED");
        grant(Map.of("endsOn", SealingPage.today().minusDays(1).toString())).statusCode(204);
        refused("ENDED");
        grant(Map.of("documents", List.of("portal:INVOICE"))).statusCode(204);
        refused("DOCUMENT_KIND");
        grant(Map.of(
                        "mostUses",
                        1,
                        "documents",
                        List.of("portal:CONTRACT"),
                        "endsOn",
                        SealingPage.today().toString()))
                .statusCode(204);
        operator.get("/seals")
                .body("name", hasItem("公司章"))
                .body("operator", hasItem("周试用"))
                .body("own", hasItem(false))
                .body("usesLeft", hasItem(1));
        operator.get("/seals/" + seal + "/picture").statusCode(200).contentType("image/png");
        operator.seal(document, seal, legalCard, point(1, 100, 100)).statusCode(201);
        refused("USED_UP");
        administrator
                .get("/permissions/" + seal)
                .statusCode(200)
                .body("$", hasSize(1))
                .body("[0].name", equalTo("吴试用"))
                .body("[0].used", equalTo(1))
                .body("[0].documents", hasItem("portal:CONTRACT"));
        administrator
                .delete("/permissions/" + seal + "/accounts/" + operatorAccount)
                .statusCode(204);
        refused("NOT_ALLOWED");
        administrator
                .delete("/permissions/" + seal + "/accounts/" + operatorAccount)
                .statusCode(404);
    }

    @Test
    @Tag("SEL-71")
    @DisplayName("Two uses at once of a permission for one: one document is sealed, the other is refused")
    void race() throws Exception {
        grant(Map.of("mostUses", 1)).statusCode(204);
        String another = operator.document(SampleDocuments.pdf(1), "合同二.pdf");
        List<ValidatableResponse> prepared =
                List.of(attempt().statusCode(201), attempt(another).statusCode(201));
        List<String> signatures = List.of(
                TestAgent.sign(operator.ticket(prepared.get(0)), legalCard),
                TestAgent.sign(operator.ticket(prepared.get(1)), legalCard));
        List<CompletableFuture<Integer>> answers = List.of(
                CompletableFuture.supplyAsync(() -> status(prepared.get(0), signatures.get(0))),
                CompletableFuture.supplyAsync(() -> status(prepared.get(1), signatures.get(1))));
        assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(201, 403);
        administrator.get("/permissions/" + seal).body("[0].used", equalTo(1));
        administrator.get("/uses?pageSize=10").body("items.findAll { it.result == 'SEALED' }", hasSize(1));
    }

    @Test
    @Tag("SEL-55")
    @DisplayName("One signature sent twice at once, as after a lost connection: both get the same sealed document")
    void sentTwice() throws Exception {
        grant(Map.of()).statusCode(204);
        ValidatableResponse prepared = attempt().statusCode(201);
        String signature = TestAgent.sign(operator.ticket(prepared), legalCard);
        List<CompletableFuture<String>> answers = List.of(
                CompletableFuture.supplyAsync(() -> sealed(prepared, signature)),
                CompletableFuture.supplyAsync(() -> sealed(prepared, signature)));
        assertThat(answers.get(0).get()).isEqualTo(answers.get(1).get());
        administrator.get("/permissions/" + seal).body("[0].used", equalTo(1));
        administrator.get("/uses").body("total", equalTo(1));
    }

    private String sealed(ValidatableResponse prepared, String signature) {
        return operator.complete(prepared, signature).statusCode(201).extract().path("document.documentId");
    }

    private int status(ValidatableResponse prepared, String signature) {
        return operator.complete(prepared, signature).extract().statusCode();
    }

    @Test
    @Tag("SEL-70")
    @Tag("SEL-71")
    @DisplayName("A use that is being counted while the administrator changes the limits is not forgotten")
    void limitsChangedMeanwhile() throws Exception {
        grant(Map.of("mostUses", 5)).statusCode(204);
        SqlConnection counting = pool.getConnection().await().indefinitely();
        Transaction use = counting.begin().await().indefinitely();
        counting.preparedQuery("update sealing_permission set used = used + 1 where seal_id = $1")
                .execute(Tuple.of(UUID.fromString(seal)))
                .await()
                .indefinitely();
        CompletableFuture<Integer> changed = CompletableFuture.supplyAsync(
                () -> grant(Map.of("mostUses", 4)).extract().statusCode());
        while (waiting() == 0 && !changed.isDone()) {
            Thread.sleep(20);
        }
        use.commit().await().indefinitely();
        counting.close().await().indefinitely();
        assertThat(changed.get()).isEqualTo(204);
        administrator
                .get("/permissions/" + seal)
                .body("[0].mostUses", equalTo(4))
                .body("[0].used", equalTo(1));
    }

    /** Statements that wait for another's transaction. */
    private int waiting() {
        return pool.query("select count(*) from pg_locks where not granted")
                .execute()
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getInteger(0);
    }

    @Test
    @Tag("SEL-70")
    @DisplayName("The own account, people of others and seals of others are given nothing")
    void whoGets() {
        String own = administrator.seals().operator(0);
        administrator
                .put("/permissions/" + seal + "/accounts/" + own, Map.of())
                .statusCode(403)
                .body("code", equalTo("SEAL_PERMISSION_OWN"));
        administrator
                .put("/permissions/" + seal + "/accounts/" + SealingPage.nobody(), Map.of())
                .statusCode(404);
        administrator
                .put("/permissions/" + SealingPage.nobody() + "/accounts/" + operatorAccount, Map.of())
                .statusCode(404);
        administrator
                .put("/permissions/" + seal + "/accounts/" + operatorAccount, Map.of("mostUses", 0))
                .statusCode(422);
        operator.put("/permissions/" + seal + "/accounts/" + operatorAccount, Map.of())
                .statusCode(403);
    }

    @Test
    @Tag("SEL-62")
    @DisplayName("What one person sealed another one seals with another seal and card; both seals hold")
    void byAnother() throws Exception {
        String own = administrator.aSealInUse(legalCard, "合同章", 1);
        byte[] once = administrator.file(administrator.seal(
                administrator.document(SampleDocuments.ofd(1), "一.ofd"), seal, legalCard, point(1, 100, 100)));
        byte[] twice =
                operator.file(operator.seal(operator.document(once, "一.ofd"), own, operatorCard, point(1, 50, 50)));
        assertThat(OfdInspector.inspect(OfdPackage.read(twice)).signatures())
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.steps()).noneMatch(step -> step.result() == StepResult.BAD))
                .extracting(one -> SealSignature.read(one.signedValue().orElseThrow())
                        .seal()
                        .info()
                        .property()
                        .name())
                .containsExactlyInAnyOrder("公司章", "合同章");
    }

    @Test
    @Tag("SEL-72")
    @DisplayName(
            "The log tells the administrator everything, the operator only own uses; as a table, too, without formulas")
    void log() throws Exception {
        grant(Map.of()).statusCode(204);
        operator.seal(operator.document(SampleDocuments.pdf(1), "=1+1.pdf"), seal, legalCard, point(1, 100, 100))
                .statusCode(201);
        String own = administrator.document(SampleDocuments.pdf(1), "法人.pdf");
        administrator.seal(own, seal, legalCard, point(1, 50, 50)).statusCode(201);
        administrator
                .get("/uses")
                .statusCode(200)
                .body("total", equalTo(2))
                .body("items[0].title", equalTo("法人.pdf"))
                .body("items[1].person", equalTo("吴试用"))
                .body("items[1].key", equalTo("CARD"))
                .body("items[1].cardNo", containsString("*"))
                .body("items[1].application", equalTo("portal"))
                .body("items[1].documentKind", equalTo("CONTRACT"))
                .body("items[1].digest", matchesPattern("[0-9a-f]{64}"))
                .body("items[1].sealedDigest", matchesPattern("[0-9a-f]{64}"))
                .body("items[1].positions", startsWith("POINT"))
                .body("items[1].useId", notNullValue());
        operator.get("/uses").statusCode(200).body("total", equalTo(1)).body("items[0].title", equalTo("=1+1.pdf"));
        operator.get("/uses?accountId=" + administrator.seals().operator(0)).body("total", equalTo(1));
        administrator.get("/uses?accountId=" + operatorAccount).body("total", equalTo(1));
        administrator.get("/uses?sealId=" + SealingPage.nobody()).body("total", equalTo(0));
        administrator.get("/uses?to=" + SealingPage.today().minusDays(1)).body("total", equalTo(0));
        String csv = administrator
                .get("/uses/csv")
                .statusCode(200)
                .header("Content-Type", startsWith("text/csv"))
                .extract()
                .asString();
        assertThat(csv.lines()).hasSize(3);
        assertThat(csv).contains("\"'=1+1.pdf\"").contains("吴试用");
    }
}
