package io.yinxin.ownrights;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.People;
import io.yinxin.testing.Person;
import io.yinxin.testing.Reactive;
import io.yinxin.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Jobs that end a time run at its end and not before, by the application's clock. */
@ApiTest
class RetentionTest {
    @Inject
    People people;

    @Inject
    EraseDeleted erase;

    @Inject
    TestClock clock;

    @Inject
    Pool pool;

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    @Tag("ACC-79")
    @DisplayName(
            "Of an account somebody else has deleted the person goes after 180 days; a new administrator's verification stays")
    void deletedOtherwise() {
        Person former = people.anAdministrator();
        run("update account set state = 'DELETED' where id = $1", former.accountId());
        run(
                "update organisation set real_name_level = 'MEDIUM', real_name_methods = '{REGISTRATION}' where id = $1",
                former.organisationId());
        Person present = people.anOperatorOf(former);
        run("update account set kind = 'ENT_ADMIN' where id = $1", present.accountId());
        Reactive.get(erase::run);
        clock.advance(Duration.ofDays(179));
        Reactive.get(erase::run);
        assertThat(count("account where id = $1 and holder_name is not null", former.accountId()))
                .isEqualTo(1);
        clock.advance(Duration.ofDays(2));
        Reactive.get(erase::run);
        assertThat(count("account where id = $1 and holder_name is null and mobile is null", former.accountId()))
                .isEqualTo(1);
        assertThat(count(
                        "organisation where id = $1 and real_name_level = 'MEDIUM' and legal_rep_name is not null",
                        former.organisationId()))
                .isEqualTo(1);
        assertThat(count("account where id = $1 and holder_name is not null", present.accountId()))
                .isEqualTo(1);
    }

    @Test
    @Tag("ACC-80")
    @DisplayName("Agreements of a closed account go after three years, those of others stay")
    void agreements() {
        Person closed = people.anAdministrator();
        Person open = people.anAdministrator();
        for (Person person : new Person[] {closed, open}) {
            run(
                    "insert into agreement_consent (account_id, type, version, accepted_at, client_address) "
                            + "values ($1, 'PLATFORM_SERVICE', 1, now(), '192.0.2.7')",
                    person.accountId());
        }
        run("update account set state = 'DELETED', closed_at = now() where id = $1", closed.accountId());
        clock.advance(Duration.ofDays(1094));
        job("io.yinxin.agreements.ConsentHousekeeping");
        assertThat(count("agreement_consent where account_id = $1", closed.accountId()))
                .isEqualTo(1);
        clock.advance(Duration.ofDays(2));
        job("io.yinxin.agreements.ConsentHousekeeping");
        assertThat(count("agreement_consent where account_id = $1", closed.accountId()))
                .isZero();
        assertThat(count("agreement_consent where account_id = $1", open.accountId()))
                .isEqualTo(1);
    }

    @Test
    @Tag("RVW-75")
    @DisplayName("Decided tasks and requests go after ten years, open ones never")
    void tenYears() {
        UUID decided = UUID.randomUUID();
        UUID open = UUID.randomUUID();
        Person person = people.anAdministrator();
        for (UUID id : new UUID[] {decided, open}) {
            String state = id.equals(decided) ? "DECIDED" : "WAITING";
            run(
                    "insert into desk_task (id, task_no, queue, kind, object_id, round, applicant_masked, submitted_at, remind_at, "
                            + "due_at, priority, state, related_orgs, related_documents, checklist, chosen, decided_at, version) values "
                            + "($1, 'R-" + id
                            + "', 'INF', 'ORGANISATION_CORRECTION', $1, 1, '*', now(), now(), now(), 'NORMAL', '"
                            + state + "', '{}', '{}', '[]', '{}', " + (id.equals(decided) ? "now()" : "null") + ", 0)",
                    id);
            run(
                    "insert into desk_note (id, task_id, kind, text, at) values (gen_random_uuid(), $1, 'NOTE', "
                            + "decode('00','hex'), now())",
                    id);
        }
        run("delete from ownorganisation_correction where account_id = $1", person.accountId());
        run(
                "insert into ownorganisation_correction (id, account_id, state, created_at) "
                        + "values (gen_random_uuid(), $1, 'DRAFT', now())",
                person.accountId());
        clock.advance(Duration.ofDays(29));
        retention();
        assertThat(count("ownorganisation_correction where account_id = $1", person.accountId()))
                .isEqualTo(1);
        clock.advance(Duration.ofDays(2));
        retention();
        assertThat(count("ownorganisation_correction where account_id = $1", person.accountId()))
                .isZero();
        clock.advance(Duration.ofDays(3615));
        retention();
        assertThat(count("desk_note where task_id = $1", decided)).isEqualTo(1);
        clock.advance(Duration.ofDays(6));
        retention();
        assertThat(count("desk_task where id = $1", decided)).isZero();
        assertThat(count("desk_note where task_id = $1", decided)).isZero();
        assertThat(count("desk_task where id = $1", open)).isEqualTo(1);
        run("delete from desk_note where task_id = $1", open);
        run("delete from desk_task where id = $1", open);
    }

    @Test
    @Tag("ACC-81")
    @DisplayName("A message nobody could deliver goes after a year, even if nobody has looked")
    void deadMessages() {
        UUID id = UUID.randomUUID();
        run(
                "insert into notification_message (id, channel, template, receiver, receiver_masked, content, state, created_at, "
                        + "next_at, give_up_at, done_at) values ($1, 'SMS', 'ONE_TIME_CODE', decode('00','hex'), '*', decode('00','hex'), "
                        + "'DEAD', now(), now(), now(), now())",
                id);
        clock.advance(Duration.ofDays(364));
        job("io.yinxin.notifications.MessageHousekeeping", "forget");
        assertThat(count("notification_message where id = $1", id)).isEqualTo(1);
        clock.advance(Duration.ofDays(2));
        job("io.yinxin.notifications.MessageHousekeeping", "forget");
        assertThat(count("notification_message where id = $1", id)).isZero();
    }

    private static void retention() {
        job("io.yinxin.desk.DeskRetention");
        job("io.yinxin.recovery.ReviewRetention");
        job("io.yinxin.ownorganisation.CorrectionRetention");
    }

    private static void job(String bean) {
        job(bean, "forget");
    }

    /** Jobs are nobody's to call but the scheduler's. */
    private static void job(String bean, String method) {
        try {
            Class<?> type = Thread.currentThread().getContextClassLoader().loadClass(bean);
            var run = type.getDeclaredMethod(method);
            assertThat(run.isAnnotationPresent(Scheduled.class)).isTrue();
            run.setAccessible(true);
            Object instance =
                    Objects.requireNonNull(Arc.container().instance(type).get());
            Reactive.get(() -> {
                try {
                    return (Uni<?>) run.invoke(instance);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            });
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private long count(String what, UUID id) {
        return pool.preparedQuery("select count(*) from " + what)
                .execute(Tuple.of(id))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }

    private void run(String statement, UUID id) {
        pool.preparedQuery(statement).execute(Tuple.of(id)).await().indefinitely();
    }
}
