package io.yinxin.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.security.SignInMethod;
import io.yinxin.platform.web.PageOf;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.Reactive;
import io.yinxin.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ApiTest
@Tag("GEN-32")
class AuditTest {
    @Inject
    Audit audit;

    @Inject
    Pool pool;

    @Inject
    TestClock clock;

    private final UUID account = UUID.randomUUID();

    @AfterEach
    void presentAgain() {
        clock.reset();
    }

    @Test
    void isKeptWithTheUseCaseAndGoneWithIt() {
        Reactive.get(() -> Panache.withTransaction(() -> audit.record(new AuditEvent.PersonalDataRevealed(account))));
        assertThatThrownBy(() -> Reactive.get(() ->
                        Panache.withTransaction(() -> audit.record(new AuditEvent.AccountLocked(account))
                                .chain(() -> Uni.createFrom().failure(new IllegalStateException("later"))))))
                .hasMessage("later");
        assertThat(actions()).containsExactly("PERSONAL_DATA_REVEALED");
    }

    @Test
    void keepsRefusalsApart() {
        AuditEvent refused =
                new AuditEvent.SignInFailed(account, SignInMethod.PASSWORD, "te**er", CommonError.TOO_MANY_ATTEMPTS);
        audit.recordApart(refused).await().indefinitely();
        Row row = records().getFirst();
        assertThat(row.getString("result")).isEqualTo("TOO_MANY_ATTEMPTS");
        assertThat(row.getString("details")).isEqualTo("{\"typed\":\"te**er\"}");
        assertThat(row.getString("method")).isEqualTo("PASSWORD");
        assertThat(row.getString("actor")).as("no request, no person").isEqualTo("system");
    }

    @Test
    void numbersWithoutGapsHoweverManyWriteAtOnce() {
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            writers.add(audit.recordApart(new AuditEvent.PersonalDataRevealed(account))
                    .subscribeAsCompletionStage());
        }
        writers.forEach(CompletableFuture::join);
        List<Long> numbers = pool.query("select seq from audit_record order by seq").executeAndAwait().stream()
                .map(row -> row.getLong(0))
                .toList();
        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, numbers.size())
                        .mapToObj(i -> (long) i)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_record set result = 'OK'",
                "update audit_record set seq = seq where false",
                "delete from audit_record",
                "truncate audit_record",
                "delete from audit_anchor"
            })
    void refusesToBeChanged(String statement) {
        assertThatThrownBy(() -> pool.query(statement).executeAndAwait()).hasMessageContaining("append-only");
    }

    @Test
    void showsTheLastNinetyDaysNewestFirst() {
        audit.recordApart(new AuditEvent.AccountLocked(account)).await().indefinitely();
        clock.advance(Duration.ofDays(1));
        audit.recordApart(new AuditEvent.PersonalDataRevealed(account)).await().indefinitely();
        audit.recordApart(new AuditEvent.PersonalDataRevealed(UUID.randomUUID()))
                .await()
                .indefinitely();
        PageOf<Activity> all = page(1, 10);
        assertThat(all.items())
                .extracting(Activity::action)
                .containsExactly("PERSONAL_DATA_REVEALED", "ACCOUNT_LOCKED");
        assertThat(all.total()).isEqualTo(2);
        assertThat(page(2, 1).items()).extracting(Activity::action).containsExactly("ACCOUNT_LOCKED");
        clock.advance(Duration.ofDays(89).plusMinutes(1));
        assertThat(page(1, 10).items()).extracting(Activity::action).containsExactly("PERSONAL_DATA_REVEALED");
    }

    private PageOf<Activity> page(int page, int pageSize) {
        return audit.activityOf(account, page, pageSize).await().indefinitely();
    }

    private List<String> actions() {
        return records().stream().map(row -> row.getString("action")).toList();
    }

    private List<Row> records() {
        List<Row> rows = new ArrayList<>();
        pool.preparedQuery("select * from audit_record where account_id = $1 order by seq")
                .executeAndAwait(Tuple.of(account))
                .forEach(rows::add);
        return rows;
    }
}
