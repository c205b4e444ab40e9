package io.yinxin.seals;

import static io.yinxin.seals.SealsPage.SEALS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItems;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.organisations.OrganisationData;
import io.yinxin.organisations.Organisations;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.CardPage;
import io.yinxin.testing.People;
import io.yinxin.testing.Person;
import io.yinxin.testing.Reactive;
import io.yinxin.testing.TestClock;
import io.yinxin.testing.Told;
import io.yinxin.testing.TrialCompany;
import io.yinxin.trial.Algorithm;
import io.yinxin.trial.IssuedCard;
import io.yinxin.trial.TrialCard;
import io.yinxin.trial.kit.TrialKit;
import jakarta.inject.Inject;
import java.security.cert.CRLReason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Seals in use and out of it; every cell of the tables: SealRulesTest. */
@ApiTest
class SealStatesTest {
    @Inject
    People people;

    @Inject
    TestClock clock;

    @Inject
    Pool pool;

    @Inject
    EndSeals endSeals;

    @Inject
    Organisations organisations;

    @SuppressWarnings("NullAway.Init")
    TrialKit kit;

    private final io.yinxin.trial.Person zhou = TrialCompany.somebody("周试用");
    private final io.yinxin.trial.Person wu = TrialCompany.somebody("吴试用");

    private TrialCompany company;
    private IssuedCard legalCard;
    private SealsPage page;

    @BeforeEach
    void anOrganisation() {
        company = TrialCompany.with(kit);
        legalCard = company.legalCard(zhou);
        page = SealsPage.by(legalCard);
    }

    @AfterEach
    void forgetLimits() {
        clock.reset();
        pool.query("delete from platform_throttle").execute().await().indefinitely();
    }

    @Test
    @Tag("SEL-06")
    @Tag("SEL-11")
    @Tag("SEL-12")
    @DisplayName("A seal is enabled and disabled, and deleted while it is disabled only; all of it is in the activity")
    void states() {
        String id = page.aSeal(legalCard, "公司章");
        page.set(id, "DISABLED").statusCode(409).body("code", equalTo("SEAL_STATE_CONFLICT"));
        page.set(id, "ENABLED").statusCode(204);
        page.set(id, "ENABLED").statusCode(409).body("code", equalTo("SEAL_STATE_CONFLICT"));
        page.delete(SEALS + "/" + id).statusCode(409).body("code", equalTo("SEAL_STATE_CONFLICT"));
        page.set(id, "DISABLED").statusCode(204);
        page.view(id).body("seal.disabledFor", equalTo("BY_ADMINISTRATOR"));
        page.get(SEALS + "/" + id + "/object").statusCode(200);
        page.delete(SEALS + "/" + id).statusCode(204);
        page.delete(SEALS + "/" + id).statusCode(404);
        page.view(id).statusCode(404);
        page.get(SEALS + "/" + id + "/picture").statusCode(404);
        page.get(SEALS).body("total", equalTo(0));
        page.get("/api/v1/account/activity?pageSize=50")
                .body(
                        "items.action",
                        hasItems("SEAL_MADE", "SEAL_ENABLED", "SEAL_DISABLED", "SEAL_DOWNLOADED", "SEAL_DELETED"));
        // Its name is free again.
        page.aSeal(legalCard, "公司章");
    }

    @Test
    @Tag("SEL-07")
    @DisplayName("The list is searched by name, state, kind and days of making, and sorted")
    void search() {
        String first = page.aSeal(legalCard, "甲章Alpha");
        page.aSeal(legalCard, "乙章");
        page.set(first, "ENABLED").statusCode(204);
        page.get(SEALS + "?name=alpha").body("items.name", contains("甲章Alpha"));
        page.get(SEALS + "?name=%25").body("total", equalTo(0));
        page.get(SEALS + "?state=ENABLED").body("items.name", contains("甲章Alpha"));
        page.get(SEALS + "?state=DISABLED").body("items.name", contains("乙章"));
        page.get(SEALS + "?kind=COMPANY").body("total", equalTo(2));
        page.get(SEALS + "?kind=INVOICE").body("total", equalTo(0));
        LocalDate today = LocalDate.now(clock);
        page.get(SEALS + "?from=" + today + "&to=" + today).body("total", equalTo(2));
        page.get(SEALS + "?from=" + today.plusDays(1)).body("total", equalTo(0));
        page.get(SEALS + "?to=" + today.minusDays(1)).body("total", equalTo(0));
        page.get(SEALS + "?sort=madeAt").body("items.name", contains("甲章Alpha", "乙章"));
        page.get(SEALS + "?pageSize=7").statusCode(422);
    }

    @Test
    @Tag("SEL-13")
    @Tag("OPR-23")
    @Tag("OPR-25")
    @DisplayName("With its operator a seal goes out of use, and does not come into it again")
    void followsItsOperator() {
        IssuedCard card = company.operatorCard(wu);
        CardPage.signedIn(card);
        String operator = page.operator(1);
        String id = page.confirm(page.prepare(page.form("合同章", 1)), legalCard)
                .statusCode(201)
                .extract()
                .path("sealId");
        page.set(id, "ENABLED").statusCode(204);
        page.put("/api/v1/operators/" + operator + "/state", Map.of("state", "DISABLED"))
                .statusCode(204);
        page.view(id).body("seal.state", equalTo("DISABLED")).body("seal.disabledFor", equalTo("OPERATOR_DISABLED"));
        refused(id, "OPERATOR_DISABLED");
        page.put("/api/v1/operators/" + operator + "/state", Map.of("state", "ENABLED"))
                .statusCode(204);
        page.set(id, "ENABLED").statusCode(204);
        page.delete("/api/v1/operators/" + operator).statusCode(204);
        page.view(id).body("seal.state", equalTo("DISABLED"));
        refused(id, "OPERATOR_DELETED");
    }

    @Test
    @Tag("SEL-13")
    @DisplayName("A seal whose operator has lost the card is out of use")
    void followsTheCard() {
        String cardNo = TrialCompany.cardNo();
        CardPage operator = CardPage.signedIn(company.operatorCard(wu, cardNo));
        String id = page.confirm(page.prepare(page.form("合同章", 1)), legalCard)
                .statusCode(201)
                .extract()
                .path("sealId");
        page.set(id, "ENABLED").statusCode(204);
        pool.preparedQuery(
                        "update account set state = 'ACTIVE' where id = (select operator_account from seal where id = $1::text::uuid)")
                .execute(Tuple.of(id))
                .await()
                .indefinitely();
        operator.post(
                        "/api/v1/account/card/unbinding",
                        Map.of("token", operator.token(company.operatorCard(wu, cardNo), "step-up")))
                .statusCode(204);
        page.view(id).body("seal.state", equalTo("DISABLED")).body("seal.disabledFor", equalTo("CARD_UNBOUND"));
        refused(id, "CARD_UNBOUND");
    }

    @Test
    @Tag("SEL-13")
    @DisplayName("A seal whose operator's certificate was revoked is not enabled")
    void revoked() {
        IssuedCard card = company.operatorCard(wu);
        CardPage.signedIn(card);
        String id = page.confirm(page.prepare(page.form("合同章", 1)), legalCard)
                .statusCode(201)
                .extract()
                .path("sealId");
        kit.ca(Algorithm.P256).revoke(card, CRLReason.KEY_COMPROMISE);
        pool.query("delete from certificate_ocsp; delete from certificate_crl")
                .execute()
                .await()
                .indefinitely();
        refused(id, "CERT_REVOKED");
    }

    @Test
    @Tag("SEL-13")
    @Tag("SEL-14")
    @Tag("SEL-33")
    @DisplayName("A seal of a former name comes into use again only once it was changed to the present one")
    void organisationRenamed() {
        String id = page.aSeal(legalCard, "公司章");
        String unused = page.aSeal(legalCard, "合同章");
        String former = page.orgName();
        page.set(id, "ENABLED").statusCode(204);
        rename(id, "样品" + former);
        for (String seal : List.of(id, unused)) {
            page.view(seal)
                    .body("seal.state", equalTo("DISABLED"))
                    .body("seal.disabledFor", equalTo("ORGANISATION_CHANGED"));
            refused(seal, "ORGANISATION_CHANGED");
        }
        // Its name is a part of the new one.
        page.confirm(page.prepareChange(id, page.change(id, "公司章")), legalCard).statusCode(201);
        page.set(id, "ENABLED").statusCode(204);
        rename(id, "另一企业");
        Map<String, Object> change = page.change(id, "公司章");
        page.prepareChange(id, change)
                .statusCode(422)
                .body("fieldErrors.field", contains("issuingOrg"))
                .body("fieldErrors.code", contains("SEAL_ORG_MISMATCH"));
        change.put("issuingOrg", "另一企业");
        change.put("pictureId", page.form("-").get("pictureId"));
        page.confirm(page.prepareChange(id, change), legalCard).statusCode(201);
        page.set(id, "ENABLED").statusCode(204);
        page.view(id).body("seal.issuingOrg", equalTo("另一企业"));
        // Nor is one issued again.
        SealsPage renewed =
                SealsPage.by(company.legalCard(zhou, legalCard.card().cardNo()));
        Map<String, Object> again = renewed.change(unused, "-");
        again.remove("sealName");
        renewed.prepareReissue(unused, again).statusCode(422).body("code", equalTo("SEAL_ORG_MISMATCH"));
    }

    private void rename(String sealId, String name) {
        UUID organisationId = pool.preparedQuery("select organisation_id from seal where id = $1::text::uuid")
                .execute(Tuple.of(sealId))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getUUID(0);
        Reactive.get(() -> organisations
                .byId(organisationId)
                .flatMap(now -> organisations.change(
                        organisationId,
                        now.version(),
                        new OrganisationData(
                                now.uscc(), now.orgCode(), name, now.legalRepresentative(), now.address()))));
    }

    @Test
    @Tag("SEL-59")
    @DisplayName("The daily job tells of the end once at each distance, and takes a seal out of use when it has come")
    void ends() {
        TrialCompany other = TrialCompany.with(kit);
        Person administrator = people.anAdministratorOf(other, null);
        IssuedCard card = other.legalCard(zhou);
        new CardPage(administrator).bind(card).statusCode(201);
        SealsPage own = SealsPage.by(card);
        String id = own.aSeal(card, "公司章");
        own.set(id, "ENABLED").statusCode(204);
        clock.advance(Duration.ofDays(20));
        run();
        assertThat(warned(id)).isEqualTo(30);
        assertThat(Told.to(pool, administrator, "SEAL_ENDING")).isEqualTo(1);
        run();
        assertThat(Told.to(pool, administrator, "SEAL_ENDING")).isEqualTo(1);
        clock.advance(Duration.ofDays(15));
        run();
        assertThat(warned(id)).isEqualTo(7);
        assertThat(Told.to(pool, administrator, "SEAL_ENDING")).isEqualTo(2);
        assertThat(state(id)).isEqualTo("ENABLED");
        clock.advance(Duration.ofDays(8));
        run();
        run();
        assertThat(state(id)).isEqualTo("DISABLED VALIDITY_ENDED");
        assertThat(Told.to(pool, administrator, "SEAL_ENDED")).isEqualTo(1);
        clock.reset();
        own.set(id, "ENABLED").statusCode(204);
    }

    @Test
    @Tag("SEL-59")
    @DisplayName(
            "The daily job takes seals out of use whose certificate was revoked or has expired, or has lost its account")
    void endsWithTheCertificate() {
        IssuedCard revoked = company.operatorCard(wu);
        String ofRevoked = sealInUse(revoked, "甲章");
        String ofUnbound = sealInUse(company.operatorCard(TrialCompany.somebody("郑试用")), "乙章");
        kit.ca(Algorithm.P256).revoke(revoked, CRLReason.KEY_COMPROMISE);
        pool.query("delete from certificate_ocsp; delete from certificate_crl")
                .execute()
                .await()
                .indefinitely();
        pool.preparedQuery("delete from card_binding where account_id = "
                        + "(select operator_account from seal where id = $1::text::uuid)")
                .execute(Tuple.of(ofUnbound))
                .await()
                .indefinitely();
        run();
        assertThat(state(ofRevoked)).isEqualTo("DISABLED CERT_REVOKED");
        assertThat(state(ofUnbound)).isEqualTo("DISABLED CARD_UNBOUND");
        Instant now = clock.instant();
        IssuedCard brief = company.issue(
                TrialCard.operator(TrialCompany.somebody("冯试用"), company.organisation(), TrialCompany.cardNo())
                        .valid(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(41))));
        String ofExpired = sealInUse(brief, "丙章");
        clock.advance(Duration.ofDays(42));
        run();
        assertThat(state(ofExpired)).isEqualTo("DISABLED CERT_EXPIRED");
    }

    /** With the certificate of this operator. */
    private String sealInUse(IssuedCard card, String name) {
        CardPage.signedIn(card);
        Map<String, Object> form = page.form(name);
        form.put("operatorAccount", accountOf(card));
        String id = page.confirm(page.prepare(form), legalCard)
                .statusCode(201)
                .extract()
                .path("sealId");
        page.set(id, "ENABLED").statusCode(204);
        return id;
    }

    @Test
    @Tag("SEL-01")
    @DisplayName("What belongs to another organisation is not found, and stays as it is")
    void foreign() {
        String id = page.aSeal(legalCard, "公司章");
        Map<String, Object> change = page.change(id, "别章");
        SealsPage stranger = SealsPage.by(TrialCompany.with(kit).legalCard(zhou));
        for (String path : List.of("", "/picture", "/thumbnail", "/object")) {
            stranger.get(SEALS + "/" + id + path).statusCode(404);
        }
        stranger.set(id, "ENABLED").statusCode(404);
        stranger.delete(SEALS + "/" + id).statusCode(404);
        stranger.prepareChange(id, change).statusCode(404);
        stranger.prepareReissue(
                        id,
                        Map.of(
                                "validFrom", change.get("validFrom"),
                                "validTo", change.get("validTo"),
                                "version", change.get("version")))
                .statusCode(404);
        Map<String, Object> form = stranger.form("公司章");
        form.put("operatorAccount", page.operator(0));
        stranger.prepare(form)
                .statusCode(422)
                .body("fieldErrors.find { it.field == 'operatorAccount' }.code", equalTo("SEAL_OPERATOR_NO_CERT"));
        page.view(id).statusCode(200).body("seal.state", equalTo("DISABLED"));
    }

    private void refused(String id, String cause) {
        page.set(id, "ENABLED")
                .statusCode(422)
                .body("code", equalTo("SEAL_CANNOT_ENABLE"))
                .body("params", hasEntry("cause", cause));
    }

    private void run() {
        Reactive.get(() -> endSeals.run());
    }

    private String accountOf(IssuedCard card) {
        return pool.preparedQuery("select account_id from card_binding where card_no = $1")
                .execute(Tuple.of(card.card().cardNo()))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getUUID(0)
                .toString();
    }

    private Integer warned(String id) {
        return pool.preparedQuery("select warned_days from seal where id = $1::text::uuid")
                .execute(Tuple.of(id))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getInteger(0);
    }

    private String state(String id) {
        return pool.preparedQuery("select concat_ws(' ', state, disabled_for) from seal where id = $1::text::uuid")
                .execute(Tuple.of(id))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getString(0);
    }
}
