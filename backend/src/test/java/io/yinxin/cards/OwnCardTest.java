package io.yinxin.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.CardPage;
import io.yinxin.testing.People;
import io.yinxin.testing.Person;
import io.yinxin.testing.Reactive;
import io.yinxin.testing.TestClock;
import io.yinxin.testing.TrialCompany;
import io.yinxin.trial.IssuedCard;
import io.yinxin.trial.TrialCard;
import io.yinxin.trial.kit.TrialKit;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** My IC card over HTTP; every cell of the binding table: BindingRulesTest. */
@ApiTest
class OwnCardTest {
    private static final String CARD = "/api/v1/account/card";
    private static final String UNBINDING = CARD + "/unbinding";

    @Inject
    People people;

    @Inject
    TestClock clock;

    @Inject
    Pool pool;

    @Inject
    WarnOfExpiry warnOfExpiry;

    @SuppressWarnings("NullAway.Init")
    TrialKit kit;

    private final io.yinxin.trial.Person zhou = TrialCompany.somebody("周试用");
    private final io.yinxin.trial.Person wu = TrialCompany.somebody("吴试用");

    @BeforeEach
    @AfterEach
    void forgetLimits() {
        clock.reset();
        pool.query("delete from platform_throttle").execute().await().indefinitely();
    }

    @Test
    @Tag("CRD-03")
    @Tag("CRD-04")
    @Tag("CRD-07")
    @Tag("CRD-11")
    @Tag("CRD-18")
    @DisplayName("POST /account/card binds a legal card to the administrator and shows its record; the holder is told")
    void binds() {
        TrialCompany company = TrialCompany.with(kit);
        Person administrator = people.anAdministratorOf(company, null);
        CardPage page = new CardPage(administrator);
        page.get(CARD).statusCode(200).body("card", nullValue()).body("mayOverwrite", equalTo(false));
        IssuedCard card = company.legalCard(zhou);
        page.bind(card)
                .statusCode(201)
                .body("cardNo", equalTo(card.card().cardNo()))
                .body("cardKind", equalTo("LEGAL"))
                .body("mediumKind", equalTo("IC_CARD"))
                .body("holderName", equalTo("周试用"))
                .body("holderIdNumber", containsString("****"))
                .body("orgName", equalTo(company.organisation().name()))
                .body("cardState", equalTo("NORMAL"));
        page.get(CARD)
                .body("card.cardNo", equalTo(card.card().cardNo()))
                .body("unbindRefusal", nullValue())
                .body(
                        "unbindEffects",
                        hasItems("CARD_SIGN_IN_ENDS", "SEALS_DISABLED", "NEEDS_MEDIUM_APPLICATIONS_CLOSE"));
        page.account()
                .body("holder.name", equalTo("李某某"))
                .body("hints", contains("CORRECT_HOLDER", "CHECK_LEGAL_CARD"));
        page.get("/api/v1/account/activity").body("items.action", hasItem("CARD_BOUND"));
        assertThat(texted(administrator, "CARD_BOUND")).isEqualTo(1);
        page.bind(company.legalCard(zhou)).statusCode(422).body("code", equalTo("ALREADY_BOUND"));
    }

    @Test
    @Tag("CRD-08")
    @Tag("CRD-09")
    @Tag("CRD-10")
    @Tag("CRD-12")
    @DisplayName("POST /account/card refuses cards of others, of the wrong kind, of another person, and cards in use")
    void refuses() {
        TrialCompany company = TrialCompany.with(kit);
        CardPage administrator = new CardPage(people.anAdministratorOf(company, null));
        administrator
                .bind(TrialCompany.with(kit).legalCard(zhou))
                .statusCode(422)
                .body("code", equalTo("CARD_OTHER_ORG"));
        administrator.bind(company.operatorCard(zhou)).statusCode(422).body("code", equalTo("CARD_NEED_LEGAL"));
        administrator.get(CARD).body("card", nullValue());
        administrator.get("/api/v1/account/activity").body("items.action", hasItem("CARD_CHANGE_REFUSED"));

        TrialCompany other = TrialCompany.with(kit);
        Person otherBoss = people.anAdministratorOf(other, null);
        CardPage operator = new CardPage(people.anOperatorOf(otherBoss, wu));
        operator.bind(other.legalCard(wu)).statusCode(422).body("code", equalTo("CARD_NEED_OPERATOR"));
        operator.bind(other.operatorCard(zhou))
                .statusCode(422)
                .body("code", equalTo("CARD_HOLDER_MISMATCH"))
                .body("params.fields", equalTo("姓名、证件号码"));
        IssuedCard used = other.operatorCard(wu);
        CardPage.signedIn(TrialCompany.with(kit).legalCard(zhou, used.card().cardNo()));
        operator.bind(used)
                .statusCode(422)
                .body("code", equalTo("CARD_IN_USE"))
                .body("params.username", containsString("**"));
    }

    @Test
    @Tag("CRD-13")
    @Tag("CRD-14")
    @Tag("CRD-16")
    @Tag("CRD-17")
    @Tag("GEN-38")
    @DisplayName("POST /account/card/unbinding needs the password or the card; method CARD and other sessions end")
    void unbinds() {
        TrialCompany company = TrialCompany.with(kit);
        Person administrator = people.anAdministratorOf(company, null);
        CardPage page = new CardPage(administrator);
        IssuedCard card = company.legalCard(zhou);
        page.bind(card).statusCode(201);
        CardPage elsewhere = CardPage.signedIn(card);
        page.account().body("realName.methods", contains("REGISTRATION", "CARD"));

        page.post(UNBINDING, Map.of()).statusCode(422).body("code", equalTo("REQUIRED"));
        page.post(UNBINDING, Map.of("password", "Wrong-Pass-1"))
                .statusCode(422)
                .body("code", equalTo("LOGIN_FAILED"))
                .body("fieldErrors.field", equalTo(List.of("password")));
        page.post(UNBINDING, Map.of("token", page.token(company.legalCard(zhou), "step-up")))
                .statusCode(422)
                .body("code", equalTo("CARD_BOUND_ELSEWHERE"));
        page.post(UNBINDING, Map.of("token", page.token(card, "step-up"))).statusCode(204);

        page.get(CARD).body("card", nullValue());
        page.account()
                .body("cardBound", equalTo(false))
                .body("realName.level", equalTo("MEDIUM"))
                .body("realName.methods", contains("REGISTRATION"));
        elsewhere.get("/api/v1/session").statusCode(401).body("params.reason", equalTo("UNBOUND"));
        page.post(UNBINDING, Map.of("password", People.PASSWORD))
                .statusCode(422)
                .body("code", equalTo("CARD_NOT_BOUND"));
        page.bind(card).statusCode(201);
        page.post(UNBINDING, Map.of("password", People.PASSWORD)).statusCode(204);
        assertThat(texted(administrator, "CARD_UNBOUND")).isEqualTo(2);
    }

    @Test
    @Tag("CRD-15")
    @DisplayName("POST /account/card/unbinding is refused before activation: nothing else opens the account")
    void notBeforeActivation() {
        IssuedCard card = TrialCompany.with(kit).legalCard(zhou);
        CardPage page = CardPage.signedIn(card);
        page.get(CARD).body("unbindRefusal", equalTo("UNBIND_NOT_ACTIVATED"));
        page.post(UNBINDING, Map.of("token", page.token(card, "step-up")))
                .statusCode(422)
                .body("code", equalTo("UNBIND_NOT_ACTIVATED"));
    }

    @Test
    @Tag("CRD-06")
    @Tag("SGN-37")
    @Tag("SGN-40")
    @DisplayName("POST /account/card/overwrite takes the account over in a legal card's session, which goes on")
    void overwrites() {
        TrialCompany company = TrialCompany.with(kit);
        Person former = people.anAdministratorOf(company, null);
        CardPage old = new CardPage(former);
        IssuedCard card = company.legalCard(zhou);
        old.bind(card).statusCode(201);
        old.post(CARD + "/overwrite", Map.of("token", old.token(card, "overwrite")))
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        CardPage page = CardPage.signedIn(card);
        page.get(CARD).body("mayOverwrite", equalTo(true));
        page.post(CARD + "/overwrite", Map.of("token", page.token(card, "bind")))
                .statusCode(422)
                .body("code", equalTo("CHALLENGE_USED"));
        page.post(CARD + "/overwrite", Map.of("token", page.token(card, "overwrite")))
                .statusCode(204);
        page.account()
                .body("username", equalTo(card.card().cardNo() + "_ADMIN"))
                .body("state", equalTo("NOT_ACTIVATED"))
                .body("holder.name", equalTo("周试用"))
                .body("cardBound", equalTo(true))
                .body("realName.methods", contains("CARD"));
        old.get("/api/v1/session").statusCode(401).body("params.reason", equalTo("OVERWRITTEN"));
        assertThat(texted(former, "ACCOUNT_OVERWRITTEN")).isEqualTo(1);
    }

    @Test
    @Tag("GEN-12")
    @DisplayName("Applications that need a medium are open to operators while the administrator has a legal card")
    void needsMedium() {
        TrialCompany company = TrialCompany.with(kit);
        Person administrator = people.anAdministratorOf(company, null);
        CardPage operator = new CardPage(people.anOperatorOf(administrator, wu));
        String refusals = "findAll { it.reasonCode == 'ADMIN_CARD_REQUIRED' }.code";
        List<String> closed =
                operator.get("/api/v1/applications").statusCode(200).extract().path(refusals);
        CardPage page = new CardPage(administrator);
        page.bind(company.legalCard(zhou)).statusCode(201);
        List<String> left = operator.get("/api/v1/applications").extract().path(refusals);
        page.post(UNBINDING, Map.of("password", People.PASSWORD)).statusCode(204);
        List<String> again = operator.get("/api/v1/applications").extract().path(refusals);
        assertThat(closed).isNotEmpty().isEqualTo(again);
        assertThat(left).isEmpty();
    }

    @Test
    @Tag("GEN-30")
    @DisplayName("POST /account/reveals takes the bound card in place of the password")
    void revealsByCard() {
        IssuedCard card = TrialCompany.with(kit).legalCard(zhou);
        CardPage page = CardPage.signedIn(card);
        page.post("/api/v1/account/reveals", Map.of("token", page.token(card, "step-up")))
                .statusCode(200)
                .body("idNumber", equalTo(zhou.idNumber()));
        page.post("/api/v1/account/reveals", Map.of("token", page.token(card, "verify")))
                .statusCode(422)
                .body("code", equalTo("CHALLENGE_USED"));
        page.get("/api/v1/account/activity").body("items.action", hasItems("PERSONAL_DATA_REVEALED", "REVEAL_REFUSED"));
    }

    @Test
    @Tag("GEN-31")
    @DisplayName("Holders are warned once at 90, 30 and 7 days before their card ends; at its end method CARD ends")
    void warns() {
        TrialCompany company = TrialCompany.with(kit);
        Person administrator = people.anAdministratorOf(company, null);
        Instant end = Instant.now().plus(Duration.ofDays(100));
        IssuedCard card = company.issue(TrialCard.legal(zhou, company.organisation(), TrialCompany.cardNo())
                .valid(Instant.now().minus(Duration.ofDays(1)), end));
        CardPage page = new CardPage(administrator);
        page.bind(card).statusCode(201);
        CardPage.signedIn(card);
        assertThat(warned(administrator, 0)).isZero();
        assertThat(warned(administrator, 20)).isEqualTo(1);
        assertThat(warned(administrator, 0)).isEqualTo(1);
        assertThat(warned(administrator, 60)).isEqualTo(2);
        assertThat(warned(administrator, 15)).isEqualTo(3);
        assertThat(warned(administrator, 10)).isEqualTo(3);
        clock.reset();
        page.account().body("realName.methods", contains("REGISTRATION"));
    }

    @Test
    @Tag("ACC-30")
    @Tag("ACC-14")
    @DisplayName("An operator whose identity changes loses the card; an administrator does not")
    void identityChanged() {
        TrialCompany company = TrialCompany.with(kit);
        Person administrator = people.anAdministratorOf(company, null);
        Person operator = people.anOperatorOf(administrator, wu);
        CardPage boss = new CardPage(administrator);
        CardPage page = new CardPage(operator);
        boss.bind(company.legalCard(zhou)).statusCode(201);
        page.bind(company.operatorCard(wu)).statusCode(201);
        holderChanged(operator.accountId());
        holderChanged(administrator.accountId());
        page.get("/api/v1/session").statusCode(200);
        bound(operator.accountId(), true);
        pool.preparedQuery("update account set holder_id_type = 'PASSPORT' where id = any($1)")
                .execute(Tuple.of(new UUID[] {operator.accountId(), administrator.accountId()}))
                .await()
                .indefinitely();
        holderChanged(operator.accountId());
        holderChanged(administrator.accountId());
        bound(operator.accountId(), false);
        bound(administrator.accountId(), true);
        page.get("/api/v1/session").statusCode(401).body("params.reason", equalTo("UNBOUND"));
    }

    @Test
    @Tag("ACC-23")
    @DisplayName("When the organisation's code changes, cards that tell another one are lost")
    void codeChanged() {
        TrialCompany company = TrialCompany.with(kit);
        Person administrator = people.anAdministratorOf(company, null);
        Person operator = people.anOperatorOf(administrator, wu);
        new CardPage(administrator).bind(company.legalCard(zhou)).statusCode(201);
        new CardPage(operator).bind(company.operatorCard(wu)).statusCode(201);
        pool.preparedQuery("update organisation set org_code = $2 where id = $1")
                .execute(Tuple.of(
                        administrator.organisationId(),
                        TrialCompany.with(kit).organisation().orgCode()))
                .await()
                .indefinitely();
        changed("organisation", administrator.organisationId());
        bound(administrator.accountId(), false);
        bound(operator.accountId(), false);
    }

    private static void holderChanged(UUID accountId) {
        changed("holder", accountId);
    }

    private static void changed(String what, UUID id) {
        new CardPage().post("/api/v1/test-changes/" + what + "/" + id, Map.of()).statusCode(204);
    }

    private void bound(UUID accountId, boolean expected) {
        long found = pool.preparedQuery("select count(*) from card_binding where account_id = $1")
                .execute(Tuple.of(accountId))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
        assertThat(found == 1).isEqualTo(expected);
    }

    /** Lets days pass and the daily job run. @return warnings of the expiry so far */
    private int warned(Person person, int days) {
        clock.advance(Duration.ofDays(days));
        Reactive.get(() -> warnOfExpiry.run());
        return texted(person, "CARD_EXPIRING");
    }

    /** SMS sent to the person's mobile, which ends in a number of its own. */
    private int texted(Person person, String template) {
        String number = "%04d".formatted(Integer.parseInt(person.username().replaceAll("\\D", "")) % 10_000);
        return pool.preparedQuery("select count(*)::int from notification_message where template = $1 "
                        + "and channel = 'SMS' and receiver_masked = $2")
                .execute(Tuple.of(template, "139****" + number))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getInteger(0);
    }
}
