package io.yinxin.administratorrecovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.accounts.Accounts;
import io.yinxin.desk.TaskContent;
import io.yinxin.desk.TaskDecision;
import io.yinxin.desk.TaskOutcome;
import io.yinxin.organisations.Organisation;
import io.yinxin.organisations.Organisations;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.validation.CodeNumbers;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.staff.StaffPeople;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.CardPage;
import io.yinxin.testing.Numbers;
import io.yinxin.testing.OwnPage;
import io.yinxin.testing.People;
import io.yinxin.testing.Person;
import io.yinxin.testing.Reactive;
import io.yinxin.testing.TestClock;
import io.yinxin.testing.Told;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Another administrator by papers, without the present one's help. */
@ApiTest
class AdministratorClaimTest {
    @Inject
    People people;

    @Inject
    Organisations organisations;

    @Inject
    AdministratorTask task;

    @Inject
    AdministratorRecoveryHousekeeping housekeeping;

    @Inject
    StaffPeople staff;

    @Inject
    Accounts accounts;

    @Inject
    Pool pool;

    @Inject
    TestClock clock;

    @SuppressWarnings("NullAway.Init")
    Sandbox sandbox;

    @BeforeEach
    @AfterEach
    void forgetLimits() {
        pool.query("delete from platform_throttle").execute().await().indefinitely();
        pool.query("delete from code_sending").execute().await().indefinitely();
        clock.reset();
    }

    @Test
    @Tag("ACC-86")
    @Tag("ACC-87")
    @Tag("ACC-88")
    @Tag("ACC-89")
    @Tag("ACC-90")
    @Tag("ACC-92")
    @Tag("GEN-07")
    @DisplayName("Approved by papers and not objected to for three days, the claimant is administrator, once and alone")
    void takesOver() {
        Person former = people.anAdministrator();
        ClaimPage page = new ClaimPage(sandbox);
        page.submit().statusCode(409).body("code", equalTo("RECOVERY_STEP"));
        state(page, former, Numbers.idCard());
        page.picture("nonsense").statusCode(404);
        page.submit().statusCode(422).body("fieldErrors.field", containsInAnyOrder(Papers.SLOTS.toArray()));
        Papers.SLOTS.forEach(slot -> page.picture(slot).statusCode(200));
        page.view().body("pictures", hasSize(4));
        String taskNo = page.submit()
                .statusCode(200)
                .body("expectedAt", notNullValue())
                .extract()
                .path("taskNo");
        assertThat(Told.to(pool, former, "ADMINISTRATOR_CLAIMED")).isEqualTo(1);

        UUID id = claimOf(former);
        TaskContent content = Reactive.get(() -> Panache.withTransaction(() -> task.content(id)));
        assertThat(content.pictures()).hasSize(4);
        assertThat(content.risks())
                .doesNotContain("ORGANISATION_NOT_FOUND", "NO_ADMINISTRATOR", "IS_ADMINISTRATOR", "DOCUMENT_IN_USE");
        assertThat(content.sections()).extracting(section -> section.code()).contains("ADMINISTRATOR");
        assertThat(Reactive.get(() -> Panache.withTransaction(() -> task.needsSecond(id))))
                .isTrue();
        String shown = staff.having("RECOVERY_REVIEWER")
                .request()
                .post("/api/v1/staff/tasks/" + taskNo + "/claim")
                .then()
                .statusCode(200)
                .body("secondNeeded", equalTo(true))
                .extract()
                .asString();
        assertThat(shown).doesNotContain("argon2").doesNotContain(ClaimPage.PASSWORD);

        decide(id, TaskDecision.APPROVE, "");
        assertThat(Told.to(pool, former, "ADMINISTRATOR_CLAIM_GRANTED")).isEqualTo(1);
        applyDue();
        assertThat(administrators(former)).containsExactly(former.username());
        CardPage.password(page.username, ClaimPage.PASSWORD).statusCode(422);

        clock.advance(Duration.ofHours(72).plusMinutes(1));
        List<CompletableFuture<Void>> both = Stream.of(1, 2)
                .map(n -> CompletableFuture.runAsync(this::applyDue))
                .toList();
        both.forEach(CompletableFuture::join);
        assertThat(administrators(former)).containsExactly(page.username);
        assertThat(kind(former)).isEqualTo("ENT_OPERATOR");
        new OwnPage(former).session().statusCode(401);
        assertThat(count("permission_grant where account_id = $1 and permissions = '{}'", former.accountId()))
                .isEqualTo(1);
        assertThat(Told.to(pool, former, "ADMINISTRATOR_REPLACED")).isEqualTo(1);
        assertThat(count("audit_record where account_id = $1 and action = 'ADMINISTRATOR_CHANGED'", former.accountId()))
                .isEqualTo(1);
        assertThat(count("administratorrecovery_claim where id = $1", id)).isZero();
        assertThat(count(
                        "agreement_consent where type = 'PLATFORM_SERVICE' and account_id in "
                                + "(select id from account where username = $1)",
                        page.username))
                .isEqualTo(1);
        clock.reset();
        CardPage.password(page.username, ClaimPage.PASSWORD).statusCode(201);
    }

    @Test
    @Tag("ACC-91")
    @DisplayName("The administrator stops it by the link of either notice, before the decision and after it, once")
    void objected() {
        Person former = people.anAdministrator();
        ClaimPage early = handedIn(former, Numbers.idCard());
        UUID first = claimOf(former);
        String token = early.linkTo(Told.email(former), "正在审核");
        ClaimPage.object(token).statusCode(204);
        ClaimPage.object(token).statusCode(410).body("code", equalTo("RECOVERY_EXPIRED"));
        assertThat(state(first)).isEqualTo("CLOSED");
        assertThatThrownBy(() -> decide(first, TaskDecision.APPROVE, "")).isInstanceOf(DomainException.class);
        assertThat(Told.to(pool, former, "ADMINISTRATOR_CLAIM_STOPPED")).isEqualTo(1);

        ClaimPage late = handedIn(former, Numbers.idCard());
        UUID second = claimOf(former);
        decide(second, TaskDecision.APPROVE, "");
        ClaimPage.object(late.linkTo(Told.email(former), "审核通过")).statusCode(204);
        assertThat(state(second)).isEqualTo("CLOSED");
        clock.advance(Duration.ofDays(4));
        applyDue();
        assertThat(administrators(former)).containsExactly(former.username());
        clock.reset();
        // A claim proves nothing against the account.
        CardPage.password(former.username(), former.password()).statusCode(201);
    }

    @Test
    @Tag("ACC-88")
    @Tag("GEN-28")
    @DisplayName("A claim for an organisation nobody knows here is answered like any other, and cannot be approved")
    void unknown() {
        String orgCode = Numbers.orgCode();
        ClaimPage page = new ClaimPage(sandbox);
        page.organisation(Numbers.uscc(orgCode), "某某（" + orgCode + "）测试有限公司", Numbers.idCard())
                .statusCode(200)
                .body("step", equalTo("PERSON"));
        page.person("王某某", Numbers.idCard()).statusCode(200);
        Papers.SLOTS.forEach(slot -> page.picture(slot).statusCode(200));
        page.submit().statusCode(200).body("step", equalTo("SUBMITTED")).body("expectedAt", notNullValue());
        UUID id = one("select id from administratorrecovery_claim where account_id is null "
                        + "order by claimed_at desc limit 1")
                .getUUID(0);
        assertThat(Reactive.get(() -> Panache.withTransaction(() -> task.content(id)))
                        .risks())
                .contains("ORGANISATION_NOT_FOUND");
        assertThatThrownBy(() -> decide(id, TaskDecision.APPROVE, "")).hasMessageContaining("RVW_OBJECT_CLOSED");
        decide(id, TaskDecision.REFUSE, "单位未在本平台注册，请直接注册");
        assertThat(count("administratorrecovery_claim where id = $1", id)).isZero();
    }

    @Test
    @Tag("ACC-88")
    @DisplayName("One claim at a time for an organisation; one nobody decides about lapses")
    void oneOpen() {
        Person former = people.anAdministrator();
        handedIn(former, Numbers.idCard());
        UUID id = claimOf(former);
        ClaimPage second = new ClaimPage(sandbox);
        state(second, former, Numbers.idCard());
        Papers.SLOTS.forEach(slot -> second.picture(slot).statusCode(200));
        second.submit().statusCode(409).body("code", equalTo("REVIEW_OPEN"));
        clock.advance(Duration.ofDays(16));
        Reactive.get(() -> housekeeping.endLapsed().replaceWith(true));
        assertThat(state(id)).isEqualTo("CLOSED");
        assertThat(count("administratorrecovery_claim where id = $1", id)).isZero();
    }

    @Test
    @Tag("ACC-92")
    @Tag("GEN-10")
    @DisplayName("Who is operator already becomes administrator with that account, and keeps its password")
    void ownOperator() {
        Person former = people.anAdministrator();
        String idNumber = Numbers.idCard();
        Person next = people.anOperatorOf(former, new io.yinxin.trial.Person("王某某", idNumber));
        ClaimPage page = handedIn(former, idNumber);
        decide(claimOf(former), TaskDecision.APPROVE, "");
        clock.advance(Duration.ofHours(73));
        applyDue();
        assertThat(administrators(former)).containsExactly(next.username());
        assertThat(count("account where organisation_id = $1", former.organisationId()))
                .isEqualTo(2);
        clock.reset();
        CardPage.password(next.username(), next.password()).statusCode(201);
        CardPage.password(page.username, ClaimPage.PASSWORD).statusCode(422);
    }

    @Test
    @Tag("ACC-92")
    @DisplayName("The former administrator, operator besides, is one operator afterwards and not two")
    void operatorBesides() {
        Person former = people.anAdministrator();
        Person besides = people.anOperatorOf(former, new io.yinxin.trial.Person("李某某", ownNumber(former)));
        handedIn(former, Numbers.idCard());
        decide(claimOf(former), TaskDecision.APPROVE, "");
        clock.advance(Duration.ofHours(73));
        applyDue();
        assertThat(kind(former)).isEqualTo("ENT_OPERATOR");
        assertThat(count("account where id = $1 and state = 'DELETED'", besides.accountId()))
                .isEqualTo(1);
        clock.reset();
        new OwnPage(besides).session().statusCode(401);
    }

    private String ownNumber(Person person) {
        return Objects.requireNonNull(
                        Reactive.get(() -> accounts.profile(person.accountId())).holder())
                .idNumber();
    }

    @Test
    @Tag("ACC-92")
    @DisplayName("If somebody else has become administrator meanwhile, who was never told, nothing changes")
    void overtaken() {
        Person former = people.anAdministrator();
        Person other = people.anOperatorOf(former);
        handedIn(former, Numbers.idCard());
        UUID id = claimOf(former);
        decide(id, TaskDecision.APPROVE, "");
        run("update account set kind = 'ENT_OPERATOR' where id = $1", former.accountId());
        run("update account set kind = 'ENT_ADMIN' where id = $1", other.accountId());
        clock.advance(Duration.ofHours(73));
        applyDue();
        assertThat(administrators(former)).containsExactly(other.username());
        assertThat(state(id)).isEqualTo("CLOSED");
    }

    private ClaimPage handedIn(Person administrator, String idNumber) {
        ClaimPage page = new ClaimPage(sandbox);
        state(page, administrator, idNumber);
        Papers.SLOTS.forEach(slot -> page.picture(slot).statusCode(200));
        page.submit().statusCode(200);
        return page;
    }

    private void state(ClaimPage page, Person administrator, String idNumber) {
        String orgCode = wellFormedCode(administrator);
        Organisation organisation = Reactive.get(() -> organisations.byId(administrator.organisationId()));
        page.organisation(Numbers.uscc(orgCode), organisation.orgName(), Numbers.idCard())
                .statusCode(200)
                .body("step", equalTo("PERSON"));
        page.person("王某某", idNumber).statusCode(200).body("step", equalTo("PICTURES"));
    }

    /** Those of the organisations made for tests have no right check digit, which the form would refuse. */
    private String wellFormedCode(Person administrator) {
        String made = one("select org_code from organisation where id = $1", administrator.organisationId())
                .getString(0);
        if (CodeNumbers.isOrgCode(made)) {
            return made;
        }
        String orgCode = Numbers.orgCode();
        run(
                "update organisation set org_code = $2, uscc = $3 where id = $1",
                administrator.organisationId(),
                orgCode,
                Numbers.uscc(orgCode));
        return orgCode;
    }

    private void applyDue() {
        Reactive.get(() -> housekeeping.applyDue().replaceWith(true));
    }

    private void decide(UUID id, TaskDecision decision, String opinion) {
        TaskOutcome outcome = new TaskOutcome(
                "T1", id, decision, opinion, List.of(), List.of(), UUID.randomUUID(), UUID.randomUUID(), Instant.now());
        Reactive.get(() -> Panache.withTransaction(() -> task.decided(outcome)).replaceWith(true));
    }

    private UUID claimOf(Person administrator) {
        return one("select id from administratorrecovery_claim where account_id = $1", administrator.accountId())
                .getUUID(0);
    }

    private String state(UUID id) {
        return one("select state from recovery_request where id = $1", id).getString(0);
    }

    private String kind(Person person) {
        return one("select kind from account where id = $1", person.accountId()).getString(0);
    }

    private List<String> administrators(Person somebody) {
        return rows(
                        "select username from account where organisation_id = $1 and kind = 'ENT_ADMIN' "
                                + "and state <> 'DELETED'",
                        somebody.organisationId())
                .map(row -> row.getString(0))
                .toList();
    }

    private long count(String from, Object id) {
        return one("select count(*) from " + from, id).getLong(0);
    }

    private void run(String sql, Object... values) {
        rows(sql, values);
    }

    private Row one(String sql, Object... values) {
        return rows(sql, values).findFirst().orElseThrow();
    }

    private Stream<Row> rows(String sql, Object... values) {
        RowSet<Row> found = pool.preparedQuery(sql)
                .execute(Tuple.from(List.of(values)))
                .await()
                .indefinitely();
        return StreamSupport.stream(found.spliterator(), false);
    }
}
