package io.yinxin.passwordrecovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.accounts.OverseasOrganisations;
import io.yinxin.desk.Desk;
import io.yinxin.desk.TaskContent;
import io.yinxin.desk.TaskDecision;
import io.yinxin.desk.TaskField;
import io.yinxin.desk.TaskOutcome;
import io.yinxin.desk.TaskState;
import io.yinxin.desk.TaskSummary;
import io.yinxin.passwordrecovery.Holders.Somebody;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.UserKind;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.staff.StaffPeople;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.CardPage;
import io.yinxin.testing.Numbers;
import io.yinxin.testing.Reactive;
import io.yinxin.testing.TestClock;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A person decides about a new password. */
@ApiTest
class PasswordReviewTest {
    private static final List<String> SLOTS =
            List.of("licence", "legalIdFront", "legalIdBack", "requesterIdFront", "requesterIdBack");

    @Inject
    Holders holders;

    @Inject
    PasswordTask task;

    @Inject
    PasswordRecoveryHousekeeping housekeeping;

    @Inject
    Desk desk;

    @Inject
    OverseasOrganisations organisations;

    @Inject
    StaffPeople staff;

    @Inject
    Decoys decoys;

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
    @Tag("RCP-16")
    @Tag("RCP-20")
    @Tag("RCP-22")
    @Tag("RCP-24")
    @Tag("RCP-26")
    @Tag("RCP-27")
    @Tag("RCP-28")
    @Tag("RVW-50")
    @Tag("RVW-51")
    @Tag("RVW-52")
    @Tag("RVW-54")
    @Tag("RVW-56")
    @DisplayName(
            "Manual review opens when the legal representative's data fail; the password counts from the approval on")
    void approved() {
        Somebody admin = holders.administrator();
        RecoveryPage page = new RecoveryPage(sandbox);
        page.begin(admin.username());
        page.picture("licence", picture()).statusCode(422).body("code", equalTo("RECOVERY_METHOD"));
        Map<String, Object> form = failLegal(page, admin, Numbers.mobile());
        page.review(form)
                .statusCode(422)
                .body("fieldErrors.field", hasItems("licence", "legalIdBack", "requesterIdFront", "newPassword"));
        page.picture("nonsense", picture()).statusCode(404);
        page.picture("licence", "no picture".getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .body("fieldErrors.field", contains("licence"))
                .body("fieldErrors.code", contains("FILE_FORMAT"));
        page.view().body("pictures", empty());
        SLOTS.forEach(slot -> page.picture(slot, picture()).statusCode(200).body("width", equalTo(60)));
        page.view().body("pictures", containsInAnyOrder(SLOTS.toArray()));
        submit(page, form).statusCode(200).body("step", equalTo("SUBMITTED")).body("expectedAt", notNullValue());
        String taskNo = page.view().extract().path("taskNo");
        assertThat(taskNo).startsWith("T");
        CardPage.password(admin.username(), RecoveryPage.NEW_PASSWORD).statusCode(422);
        CardPage.password(admin.username(), Holders.PASSWORD).statusCode(201);

        UUID id = requestOf(admin);
        TaskContent content = Reactive.get(() -> Panache.withTransaction(() -> task.content(id)));
        assertThat(content.pictures()).hasSize(5);
        assertThat(content.risks()).contains("PHONE_NOT_BOUND");
        assertThat(task.checklist()).hasSize(6).contains("PICTURES_LEGIBLE", "ORGANISATION_AGREES", "ACCOUNT_BELONGS");
        assertThat(content.sections().stream().flatMap(section -> section.fields().stream()))
                .filteredOn(field -> field.submitted() != null)
                .extracting(TaskField::field)
                .contains("username", "mobile", "orgName", "uscc", "legalRepName", "legalRepIdType")
                .contains("legalRepIdNumber", "legalRepIdValidFrom", "legalRepIdValidTo");
        assertThat(column("password_hash", id)).startsWith("$argon2");
        String shown = staff.having("RECOVERY_REVIEWER")
                .request()
                .post("/api/v1/staff/tasks/" + taskNo + "/claim")
                .then()
                .statusCode(200)
                .body("masked", equalTo(false))
                .body("pictures", hasSize(5))
                .extract()
                .asString();
        assertThat(shown).doesNotContain("argon2").doesNotContain(RecoveryPage.NEW_PASSWORD);
        assertThat(content.sections().get(1).fields())
                .filteredOn(field -> field.field().equals("legalRepName"))
                .allSatisfy(field -> assertThat(field.agreement().name()).isEqualTo("DIFFERENT"));
        assertThat(content.toString()).doesNotContain("argon2");
        assertThat(Reactive.get(() -> Panache.withTransaction(() -> task.needsSecond(id))))
                .isTrue();
        assertThat(Reactive.get(() -> task.check(id))).hasSize(2);

        decide(id, TaskDecision.APPROVE, "");
        CardPage.password(admin.username(), RecoveryPage.NEW_PASSWORD).statusCode(201);
        page.await(admin.email(), message -> message.text().contains("审核通过"));
        assertThat(waiting(admin.accountId())).isZero();
    }

    @Test
    @Tag("RCP-20")
    @Tag("RCP-21")
    @DisplayName("The warning names the register of enterprises, or to public institutions theirs")
    void register() {
        assertThat(warning(holders.administrator())).contains("国家企业信用信息公示系统");
        assertThat(warning(holders.administratorOfInstitution()))
                .contains("事业单位登记信息公示平台")
                .doesNotContain("企业信用");
    }

    @Test
    @Tag("RCP-27")
    @Tag("RVW-55")
    @DisplayName("A refusal erases the password and tells why, on 60 characters")
    void refused() {
        Somebody admin = holders.administrator();
        RecoveryPage page = new RecoveryPage(sandbox);
        page.begin(admin.username());
        String mobile = Numbers.mobile();
        request(page, failLegal(page, admin, mobile));
        decide(requestOf(admin), TaskDecision.REFUSE, "证件照片模糊".repeat(20));
        CardPage.password(admin.username(), RecoveryPage.NEW_PASSWORD).statusCode(422);
        CardPage.password(admin.username(), Holders.PASSWORD).statusCode(201);
        assertThat(waiting(admin.accountId())).isZero();
        assertThat(smsOf(mobile, "PASSWORD_REVIEW_REFUSED")).isPositive();
        assertThat(smsOf(admin.mobile(), "PASSWORD_REVIEW_REFUSED")).isPositive();
    }

    @Test
    @Tag("RCP-29")
    @Tag("RVW-57")
    @Tag("RCP-23")
    @DisplayName("One open request a name; another phone than the proven one needs a code")
    void oneOpen() {
        Somebody admin = holders.administrator();
        RecoveryPage page = new RecoveryPage(sandbox);
        page.begin(admin.username());
        request(page, failLegal(page, admin, Numbers.mobile()));
        RecoveryPage second = new RecoveryPage(sandbox);
        second.begin(admin.username());
        Map<String, Object> form = failLegal(second, admin, Numbers.mobile());
        SLOTS.forEach(slot -> second.picture(slot, picture()).statusCode(200));
        String other = Numbers.mobile();
        form.put("mobile", other);
        submit(second, form).statusCode(422).body("fieldErrors.field", contains("smsCode"));
        second.askSms("MANUAL_REVIEW", Map.of("mobile", other)).statusCode(202);
        form.put("smsCode", second.codeTo(other));
        submit(second, form).statusCode(409).body("code", equalTo("REVIEW_OPEN"));
    }

    @Test
    @Tag("RCP-03")
    @DisplayName("A request for a name nobody has is taken like any other, and cannot be approved")
    void nobody() {
        Somebody somebodyElse = holders.administrator();
        String username = decoy();
        RecoveryPage page = new RecoveryPage(sandbox);
        page.begin(username);
        request(page, failLegal(page, somebodyElse, Numbers.mobile()));
        UUID id = pool.query("select recovery_id from passwordrecovery_chosen where account_id is null "
                        + "order by chosen_at desc limit 1")
                .execute()
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getUUID(0);
        assertThat(Reactive.get(() -> Panache.withTransaction(() -> task.content(id)))
                        .risks())
                .contains("ACCOUNT_NOT_FOUND");
        assertThatThrownBy(() -> decide(id, TaskDecision.APPROVE, ""))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("RVW_OBJECT_CLOSED");
        decide(id, TaskDecision.REFUSE, "账号不存在，请核对");
    }

    @Test
    @Tag("RVW-58")
    @Tag("RVW-59")
    @DisplayName("A password changed meanwhile closes the request; so does time")
    void overtaken() {
        Somebody admin = holders.administrator();
        RecoveryPage page = new RecoveryPage(sandbox);
        page.begin(admin.username());
        request(page, failLegal(page, admin, Numbers.mobile()));
        UUID id = requestOf(admin);
        RecoveryPage other = new RecoveryPage(sandbox);
        other.begin(admin.username());
        other.provePhone(admin.mobile()).statusCode(200);
        other.setPassword("Quicker-Pass-3").statusCode(200);
        assertThat(latest(id).state()).isEqualTo(TaskState.CLOSED);
        assertThat(lastDayOfPictures(id)).isBetween(inDays(89), inDays(91));
        assertThatThrownBy(() -> decide(id, TaskDecision.APPROVE, "")).isInstanceOf(DomainException.class);
        CardPage.password(admin.username(), "Quicker-Pass-3").statusCode(201);

        Somebody slow = holders.administrator();
        RecoveryPage late = new RecoveryPage(sandbox);
        late.begin(slow.username());
        request(late, failLegal(late, slow, Numbers.mobile()));
        UUID lapsing = requestOf(slow);
        clock.advance(Duration.ofDays(16));
        Reactive.get(() -> housekeeping.endOvertaken().replaceWith(true));
        assertThat(latest(lapsing).state()).isEqualTo(TaskState.CLOSED);
        assertThat(waiting(slow.accountId())).isZero();
    }

    @Test
    @Tag("RCP-35")
    @Tag("RCP-36")
    @Tag("RVW-51")
    @DisplayName("An overseas organisation that has lost its e-mail gets another one with the approval, by two persons")
    void overseas() {
        Somebody overseas = holders.byEmail(UserKind.OVERSEAS);
        Reactive.get(() -> Panache.withTransaction(
                () -> organisations.put(overseas.accountId(), Numbers.overseas("UEN-" + overseas.username()))));
        RecoveryPage page = new RecoveryPage(sandbox);
        page.begin(overseas.username()).body("methods.method", hasItem("MANUAL_REVIEW"));
        String email = "new." + overseas.email();
        page.askEmail("MANUAL_REVIEW", Map.of("email", email)).statusCode(202);
        for (String slot : List.of("registrationCertificate", "signedRequest")) {
            page.picture(slot, picture()).statusCode(200);
        }
        page.picture("licence", picture()).statusCode(404);
        String code = page.codeTo(email);
        Map<String, Object> form =
                new HashMap<>(Map.of("email", email, "emailCode", code, "contactName", "John Sample"));
        form.put("registrationNo", "uen " + overseas.username());
        submit(page, form).statusCode(200);
        UUID id = requestOf(overseas);
        Map<String, TaskField> fields =
                Reactive.get(() -> Panache.withTransaction(() -> task.content(id))).sections().stream()
                        .flatMap(section -> section.fields().stream())
                        .collect(Collectors.toMap(TaskField::field, Function.identity()));
        assertThat(fields.get("registrationNo"))
                .extracting(TaskField::agreement, TaskField::recorded)
                .containsExactly(TaskField.Agreement.SAME, "UEN-" + overseas.username());
        assertThat(fields.get("contactName"))
                .extracting(TaskField::agreement, TaskField::recorded)
                .containsExactly(TaskField.Agreement.DIFFERENT, "Jane Sample");
        assertThat(fields.get("orgName"))
                .extracting(TaskField::agreement, TaskField::recorded)
                .containsExactly(TaskField.Agreement.UNKNOWN, "Sample Trading Pte. Ltd.");
        assertThat(Reactive.get(() -> Panache.withTransaction(() -> task.needsSecond(id))))
                .isTrue();
        decide(id, TaskDecision.APPROVE, "");
        page.await(overseas.email(), message -> message.text().contains("审核通过"));
        page.await(email, message -> message.text().contains("审核通过"));
        RecoveryPage again = new RecoveryPage(sandbox);
        again.begin(overseas.username());
        again.askEmail("EMAIL", Map.of()).statusCode(202);
        again.post("/proofs/email", Map.of("emailCode", again.codeTo(email))).statusCode(200);
    }

    /** Wrong data of the legal representative, which open manual review. @return the form, to go on with */
    private static Map<String, Object> failLegal(RecoveryPage page, Somebody admin, String mobile) {
        page.askSms("LEGAL_REPRESENTATIVE", Map.of("mobile", mobile)).statusCode(202);
        Map<String, Object> form = RecoveryPage.legal(admin, mobile, page.codeTo(mobile));
        form.put("legalRepName", "赵某某");
        page.post("/proofs/legal-representative", form).statusCode(422).body("code", equalTo("LEGAL_INFO_MISMATCH"));
        page.view().body("methods.method", hasItem("MANUAL_REVIEW"));
        return form;
    }

    /** What the legal representative's wrong data are answered. */
    private String warning(Somebody admin) {
        RecoveryPage page = new RecoveryPage(sandbox);
        page.begin(admin.username());
        String mobile = Numbers.mobile();
        page.askSms("LEGAL_REPRESENTATIVE", Map.of("mobile", mobile)).statusCode(202);
        Map<String, Object> form = RecoveryPage.legal(admin, mobile, page.codeTo(mobile));
        form.put("legalRepName", "赵某某");
        return page.post("/proofs/legal-representative", form).extract().path("message");
    }

    private static void request(RecoveryPage page, Map<String, Object> form) {
        SLOTS.forEach(slot -> page.picture(slot, picture()).statusCode(200));
        submit(page, form).statusCode(200);
    }

    private static ValidatableResponse submit(RecoveryPage page, Map<String, Object> form) {
        form.put("newPassword", RecoveryPage.NEW_PASSWORD);
        form.put("passwordConfirm", RecoveryPage.NEW_PASSWORD);
        return page.review(form);
    }

    private void decide(UUID id, TaskDecision decision, String opinion) {
        TaskOutcome outcome = new TaskOutcome(
                "T1", id, decision, opinion, List.of(), List.of(), UUID.randomUUID(), null, Instant.now());
        Reactive.get(() -> Panache.withTransaction(() -> task.decided(outcome)).replaceWith(true));
    }

    private OffsetDateTime lastDayOfPictures(UUID id) {
        return pool.preparedQuery("select min(erase_after), max(erase_after) from upload_picture where owner_id = $1")
                .execute(Tuple.of(id))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getOffsetDateTime(1);
    }

    private OffsetDateTime inDays(int days) {
        return OffsetDateTime.now(clock).plusDays(days);
    }

    private TaskSummary latest(UUID id) {
        return Reactive.get(() -> desk.latest(PasswordTask.CODE, id));
    }

    private UUID requestOf(Somebody somebody) {
        Row row = pool.preparedQuery("select recovery_id from passwordrecovery_chosen where account_id = $1")
                .execute(Tuple.of(somebody.accountId()))
                .await()
                .indefinitely()
                .iterator()
                .next();
        return row.getUUID(0);
    }

    private String column(String name, UUID id) {
        return pool.preparedQuery("select " + name + " from passwordrecovery_chosen where recovery_id = $1")
                .execute(Tuple.of(id))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getString(0);
    }

    private long waiting(UUID accountId) {
        return pool.preparedQuery("select count(*) from passwordrecovery_chosen where account_id = $1")
                .execute(Tuple.of(accountId))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }

    /** Results wait for the morning, so the outbox is looked into, not the inbox. */
    private long smsOf(String mobile, String template) {
        return pool.preparedQuery(
                        "select count(*) from notification_message where template = $1 and receiver_masked = $2 "
                                + "and channel = 'SMS'")
                .execute(Tuple.of(template, mobile.substring(0, 3) + "****" + mobile.substring(7)))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }

    private String decoy() {
        String name = Numbers.username();
        while (!decoys.of(name).legalKnown()) {
            name = Numbers.username();
        }
        return name;
    }

    private static byte[] picture() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
