package io.yinxin.passwordrecovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.vertx.mutiny.sqlclient.Pool;
import io.yinxin.accounts.AccountChanges;
import io.yinxin.passwordrecovery.Holders.Somebody;
import io.yinxin.platform.crypto.Passwords;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.CardPage;
import io.yinxin.testing.Reactive;
import io.yinxin.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A password chosen after a proof by knowledge alone waits, where a delay is set (RCP-15). */
@ApiTest
@Tag("RCP-15")
class DelayedPasswordTest {
    @Inject
    Holders holders;

    @Inject
    Passwords passwords;

    @Inject
    ChosenPasswordStore chosen;

    @Inject
    AccountChanges changes;

    @Inject
    PasswordRecoveryHousekeeping housekeeping;

    @Inject
    TestClock clock;

    @Inject
    Pool pool;

    @BeforeEach
    @AfterEach
    void reset() {
        pool.query("delete from platform_throttle").execute().await().indefinitely();
        clock.reset();
    }

    @Test
    @DisplayName("It comes into force at its hour, not before")
    void comesIntoForce() {
        Somebody admin = holders.administrator();
        choose(admin);
        apply();
        CardPage.password(admin.username(), Holders.PASSWORD).statusCode(201);
        clock.advance(Duration.ofHours(25));
        apply();
        CardPage.password(admin.username(), RecoveryPage.NEW_PASSWORD).statusCode(201);
    }

    @Test
    @DisplayName("Another password set meanwhile, or an objection, makes it void")
    void overtaken() {
        Somebody admin = holders.administrator();
        choose(admin);
        String quicker = hash("Quicker-Pass-3");
        clock.advance(Duration.ofHours(1));
        Reactive.get(() -> Panache.withTransaction(() -> changes.resetPassword(admin.accountId(), quicker, true)));
        Somebody barred = holders.administrator();
        choose(barred);
        Reactive.get(() -> Panache.withTransaction(() -> changes.barPassword(barred.accountId())));
        clock.advance(Duration.ofHours(25));
        apply();
        CardPage.password(admin.username(), "Quicker-Pass-3").statusCode(201);
        CardPage.password(barred.username(), RecoveryPage.NEW_PASSWORD).statusCode(422);
        CardPage.password(barred.username(), Holders.PASSWORD).statusCode(422);
        assertThat(pool.query("select count(*) from passwordrecovery_chosen where effective_at is not null")
                        .execute()
                        .await()
                        .indefinitely()
                        .iterator()
                        .next()
                        .getLong(0))
                .isZero();
    }

    @Test
    @DisplayName("One that cannot come into force does not hold up the others")
    void heldUpByNobody() {
        choose(UUID.randomUUID());
        Somebody admin = holders.administrator();
        choose(admin);
        clock.advance(Duration.ofHours(25));
        apply();
        CardPage.password(admin.username(), RecoveryPage.NEW_PASSWORD).statusCode(201);
        pool.query("delete from passwordrecovery_chosen").execute().await().indefinitely();
    }

    private void choose(Somebody somebody) {
        choose(somebody.accountId());
    }

    private void choose(UUID accountId) {
        String hash = hash(RecoveryPage.NEW_PASSWORD);
        Reactive.get(() -> Panache.withTransaction(() -> chosen.keep(
                        UUID.randomUUID(),
                        accountId,
                        Method.ACCOUNT_INFORMATION,
                        hash,
                        clock.instant().plus(Duration.ofHours(24))))
                .replaceWith(true));
    }

    private String hash(String password) {
        return Reactive.get(() -> passwords.hash(password));
    }

    private void apply() {
        Reactive.get(() -> housekeeping.applyDue().replaceWith(true));
    }
}
