package io.yinxin.agreements;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.Language;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.Reactive;
import io.yinxin.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ApiTest
@Tag("GEN-45")
class AgreementsTest {
    @Inject
    Agreements agreements;

    @Inject
    Pool pool;

    @Inject
    TestClock clock;

    @AfterEach
    void presentAgain() {
        clock.reset();
        pool.query("delete from agreement_text where version > 1").executeAndAwait();
    }

    @ParameterizedTest
    @EnumSource(AgreementType.class)
    @Tag("GEN-33")
    @DisplayName("GET an agreement answers the text in force in both languages")
    void bothLanguages(AgreementType type) {
        String chinese = given().get("/api/v1/agreements/" + type)
                .then()
                .statusCode(200)
                .body("type", equalTo(type.name()))
                .body("version", equalTo(1))
                .body("publishedAt", notNullValue())
                .body("text", containsString("\n\n"))
                .extract()
                .path("text");
        String english = given().header("Accept-Language", "en-US")
                .get("/api/v1/agreements/" + type)
                .then()
                .statusCode(200)
                .body("title", not(equalTo("")))
                .extract()
                .path("text");
        assertThat(chinese).containsPattern("\\p{IsHan}");
        assertThat(english).doesNotContainPattern("\\p{IsHan}");
        assertThat(english.split("\n\n")).as("paragraph by paragraph").hasSameSizeAs(chinese.split("\n\n"));
    }

    @Test
    @DisplayName("GET of an unknown agreement or version answers 404")
    void unknown() {
        given().get("/api/v1/agreements/NO_SUCH").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        given().get("/api/v1/agreements/CARD_OPERATOR/99").then().statusCode(404);
        given().get("/api/v1/agreements/CARD_OPERATOR/x").then().statusCode(404);
    }

    @Test
    @DisplayName("A newer version counts from its date on; the older one can still be read")
    void newVersion() {
        publish(AgreementType.CARD_OPERATOR, 2, OffsetDateTime.now(clock).plusHours(1));
        given().get("/api/v1/agreements/CARD_OPERATOR").then().body("version", equalTo(1));
        given().get("/api/v1/agreements/CARD_OPERATOR/2").then().statusCode(404);
        tick(AgreementType.CARD_OPERATOR, 1, true);
        clock.advance(Duration.ofHours(2));
        given().get("/api/v1/agreements/CARD_OPERATOR").then().body("version", equalTo(2));
        given().get("/api/v1/agreements/CARD_OPERATOR/1").then().body("version", equalTo(1));
        assertRefused(1, true);
        tick(AgreementType.CARD_OPERATOR, 2, true);
    }

    @Test
    @DisplayName("A form without tick, or ticked for no version, is refused at field agree")
    void withoutTick() {
        assertRefused(1, false);
        assertRefused(1, null);
        assertRefused(null, true);
        assertRefused(2, true);
    }

    @Test
    @DisplayName("Version and time of a consent are kept, the first one for good")
    void consent() {
        UUID account = UUID.randomUUID();
        accept(account);
        OffsetDateTime first = onlyConsent(account, Language.ZH_CN).acceptedAt();
        clock.advance(Duration.ofMinutes(5));
        accept(account);
        AcceptedAgreement kept = onlyConsent(account, Language.EN_US);
        assertThat(kept.acceptedAt()).isEqualTo(first);
        assertThat(kept.version()).isEqualTo(1);
        assertThat(kept.title()).doesNotContainPattern("\\p{IsHan}").isNotBlank();
    }

    private void accept(UUID account) {
        Reactive.get(() -> Panache.withTransaction(
                () -> agreements.accept(account, AgreementType.PLATFORM_SERVICE, 1, "192.0.2.1")));
    }

    private AcceptedAgreement onlyConsent(UUID account, Language language) {
        List<AcceptedAgreement> all =
                agreements.acceptedBy(account, language).await().indefinitely();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private void tick(AgreementType type, @Nullable Integer version, @Nullable Boolean agree) {
        agreements.requireTick(type, version, agree).await().indefinitely();
    }

    private void assertRefused(@Nullable Integer version, @Nullable Boolean agree) {
        assertThatThrownBy(() -> tick(AgreementType.CARD_OPERATOR, version, agree))
                .isInstanceOfSatisfying(DomainException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(AgreementError.AGREEMENT_REQUIRED);
                    assertThat(failure.fieldErrors().getFirst().field()).isEqualTo("agree");
                });
    }

    private void publish(AgreementType type, int version, OffsetDateTime at) {
        for (Language language : Language.values()) {
            pool.preparedQuery("insert into agreement_text values ($1, $2, $3, 'New', 'New text', $4)")
                    .executeAndAwait(Tuple.of(type.name(), version, language.tag(), at));
        }
    }
}
