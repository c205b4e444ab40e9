package io.yinxin.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.sandbox.Message;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.Browser;
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
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is sent to holders who ask nothing at the moment is in the language they read. */
@ApiTest
@Tag("GEN-33")
class AccountLanguageTest {
    @Inject
    People people;

    @Inject
    TestClock clock;

    @Inject
    Pool pool;

    @Inject
    WarnOfExpiry warnOfExpiry;

    @Inject
    CardBindings bindings;

    @SuppressWarnings("NullAway.Init")
    Sandbox sandbox;

    @SuppressWarnings("NullAway.Init")
    TrialKit kit;

    private final io.yinxin.trial.Person zhou = TrialCompany.somebody("周试用");

    @BeforeEach
    @AfterEach
    void forgetLimits() {
        clock.reset();
        pool.query("delete from platform_throttle").execute().await().indefinitely();
    }

    @Test
    @DisplayName("PUT /preferences/language: the warning of the card's expiry comes in that language, else in Chinese")
    void warnsInTheHoldersLanguage() throws InterruptedException {
        Person english = holderOfACardThatEnds();
        Person nobodyAsked = holderOfACardThatEnds();
        english.request()
                .contentType("application/json")
                .body(Map.of("value", "en-US"))
                .put("/api/v1/preferences/language")
                .then()
                .statusCode(204);

        Reactive.get(() -> warnOfExpiry.run());

        assertThat(warning(english, "expires on").text()).contains("please renew it");
        assertThat(warning(nobodyAsked, "到期").text()).contains("请及时换卡");
    }

    @Test
    @DisplayName("The language of the first sign-in is kept, until another is chosen")
    void learns() {
        TrialCompany company = TrialCompany.with(kit);
        Person administrator = people.anAdministratorOf(company, null);
        IssuedCard card = company.legalCard(zhou);
        new CardPage(administrator).bind(card).statusCode(201);
        assertThat(language(administrator.accountId())).isNull();

        signIn(card, "en-US");
        assertThat(language(administrator.accountId())).isEqualTo("en-US");

        signIn(card, "zh-CN");
        assertThat(language(administrator.accountId())).isEqualTo("en-US");
    }

    /** Of two pages that bind at the same time both have seen an account without card. */
    @Test
    @Tag("CRD-12")
    @DisplayName("A second card does not silently take the place of the first")
    void addsOnlyToWhoHasNone() {
        TrialCompany company = TrialCompany.with(kit);
        Person administrator = people.anAdministratorOf(company, null);
        IssuedCard first = company.legalCard(zhou);
        new CardPage(administrator).bind(first).statusCode(201);
        PresentedCard second = new PresentedCard(
                TrialCompany.cardNo(),
                CardKind.LEGAL,
                MediumKind.IC_CARD,
                new CardOrganisation("a", "b", "c"),
                new CardHolder("a", "ID_CARD", "b"),
                new CardCertificate("0", "1", "CN=a", Instant.now(), Instant.now(), "AA=="));

        assertThatThrownBy(() -> Reactive.get(
                        () -> Panache.withTransaction(() -> bindings.add(administrator.accountId(), second))))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(CardLinkError.ALREADY_BOUND));
        new CardPage(administrator)
                .get("/api/v1/account/card")
                .body("card.cardNo", org.hamcrest.Matchers.equalTo(first.card().cardNo()));
    }

    private Person holderOfACardThatEnds() {
        TrialCompany company = TrialCompany.with(kit);
        Person administrator = people.anAdministratorOf(company, null);
        Instant now = Instant.now();
        IssuedCard card = company.issue(TrialCard.legal(zhou, company.organisation(), TrialCompany.cardNo())
                .valid(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(20))));
        new CardPage(administrator).bind(card).statusCode(201);
        return administrator;
    }

    private Message warning(Person person, String phrase) throws InterruptedException {
        String mobile = "139%08d".formatted(Integer.parseInt(person.username().replaceAll("\\D", "")));
        return sandbox.inbox()
                .await(
                        message -> message.to().equals(mobile) && message.text().contains(phrase),
                        Duration.ofSeconds(20));
    }

    private static void signIn(IssuedCard card, String language) {
        Browser browser = new Browser();
        Map<String, Object> token = browser.token(card, "login");
        browser.send(
                        browser.request().header("Accept-Language", language).body(Map.of("token", token)),
                        "/api/v1/session/card")
                .then()
                .statusCode(201);
    }

    private @Nullable String language(UUID accountId) {
        return pool.preparedQuery("select language from account where id = $1")
                .execute(Tuple.of(accountId))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getString(0);
    }
}
