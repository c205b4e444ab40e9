package io.yinxin.usernamerecovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.accounts.Accounts;
import io.yinxin.desk.TaskCheck;
import io.yinxin.desk.TaskContent;
import io.yinxin.desk.TaskDecision;
import io.yinxin.desk.TaskField;
import io.yinxin.desk.TaskOutcome;
import io.yinxin.desk.TaskPicture;
import io.yinxin.organisations.Organisations;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.UserKind;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.Numbers;
import io.yinxin.testing.Reactive;
import io.yinxin.usernamerecovery.Firm.Someone;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Manual review: what the applicant does, what the reviewer sees, what a decision does. */
@ApiTest
class UsernameReviewTest {
    @SuppressWarnings("NullAway.Init")
    Sandbox sandbox;

    @Inject
    Pool pool;

    @Inject
    Organisations organisations;

    @Inject
    Accounts accounts;

    @Inject
    UsernameTask task;

    @BeforeEach
    void forgetFormerTests() {
        for (String table : List.of("code_sending", "platform_throttle")) {
            pool.query("delete from " + table).execute().await().indefinitely();
        }
    }

    @Test
    @Tag("RCU-33")
    @Tag("RCU-34")
    @Tag("RCU-37")
    @Tag("RCU-38")
    @DisplayName("An administrator's request needs all papers and becomes a task with a number and a time")
    void submits() {
        Firm firm = firm();
        Browser browser = requested(firm, "ADMIN", firm.administrator, Numbers.mobile());
        browser.post("submission")
                .then()
                .statusCode(422)
                .body("fieldErrors.field", containsInAnyOrder("idFront", "idBack", "licence"));
        browser.picture("idFront", "not a picture".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(422)
                .body("fieldErrors[0].code", equalTo("FILE_FORMAT"));
        browser.picture("passport", jpeg()).then().statusCode(404);
        browser.view().then().body("pictures", empty());
        papers(browser, "idFront", "idBack");
        browser.view().then().body("pictures", containsInAnyOrder("idFront", "idBack"));
        papers(browser, "licence");
        browser.post("submission")
                .then()
                .statusCode(200)
                .body("step", equalTo("SUBMITTED"))
                .body("taskNo", notNullValue())
                .body("expectedAt", notNullValue());
    }

    @Test
    @Tag("RCU-37")
    @DisplayName("One recovery hands in pictures so often, not without end")
    void picturesWithoutEnd() {
        Firm firm = firm();
        Browser browser = requested(firm, "ADMIN", firm.administrator, Numbers.mobile());
        byte[] none = "not a picture".getBytes(StandardCharsets.UTF_8);
        for (int n = 0; n < 40; n++) {
            browser.picture("idFront", none).then().statusCode(422);
        }
        browser.picture("idFront", none).then().statusCode(429).body("code", equalTo("TOO_MANY_ATTEMPTS"));
    }

    @Test
    @Tag("RCU-36")
    @DisplayName("Somebody the register does not know may go on, somebody it contradicts may not")
    void realPersons() {
        Firm firm = firm();
        Browser browser = new Browser(sandbox, "INDIVIDUAL", "MANUAL_REVIEW");
        browser.mobile(Numbers.mobile()).then().statusCode(200).body("step", equalTo("REQUEST"));
        browser.post("request", new Someone("郑某某", Numbers.idCardEnding("0000")).stated())
                .then()
                .statusCode(422)
                .body("code", equalTo("ID_CHECK_FAILED"));
        browser.post("request", new Someone("郑某某", Numbers.idCardEnding("1111")).stated())
                .then()
                .statusCode(200)
                .body("step", equalTo("PICTURES"));
        Browser incomplete = new Browser(sandbox, "ADMIN", "MANUAL_REVIEW");
        incomplete.mobile(Numbers.mobile()).then().statusCode(200);
        incomplete
                .post("request", firm.administrator.stated())
                .then()
                .statusCode(422)
                .body("fieldErrors", hasSize(5));
    }

    @Test
    @Tag("RCU-40")
    @Tag("RVW-57")
    @DisplayName("One request is open for an account, known or not; a phone has three in thirty days")
    void limits() {
        Firm unknown = new Firm();
        String phone = Numbers.mobile();
        submitted(unknown, "ADMIN", unknown.administrator, phone);
        Browser again = requested(unknown, "ADMIN", unknown.legal, Numbers.mobile());
        papers(again, "idFront", "idBack", "licence");
        again.post("submission").then().statusCode(409).body("code", equalTo("REVIEW_OPEN"));
        again.view().then().body("step", equalTo("PICTURES"));
        submitted(new Firm(), "ADMIN", unknown.administrator, phone);
        submitted(new Firm(), "ADMIN", unknown.administrator, phone);
        Browser fourth = requested(new Firm(), "ADMIN", unknown.administrator, phone);
        papers(fourth, "idFront", "idBack", "licence");
        fourth.post("submission").then().statusCode(429).body("code", equalTo("RVW_RECOVERY_LIMIT"));
    }

    @Test
    @Tag("RVW-49")
    @Tag("RVW-51")
    @Tag("RVW-56")
    @Tag("RCU-39")
    @DisplayName("The reviewer sees request and record side by side; another phone than the bound one needs two")
    void content() {
        Firm firm = firm();
        UUID id = submitted(firm, "ADMIN", firm.legal, Numbers.mobile());
        TaskContent content = Reactive.get(() -> Panache.withTransaction(() -> task.content(id)));
        assertThat(agreement(content, "ORGANISATION", "orgName")).isEqualTo(TaskField.Agreement.SAME);
        assertThat(agreement(content, "LEGAL_REPRESENTATIVE", "idNumber")).isEqualTo(TaskField.Agreement.SAME);
        assertThat(agreement(content, "APPLICANT", "name")).isEqualTo(TaskField.Agreement.DIFFERENT);
        assertThat(agreement(content, "REQUEST", "mobile")).isEqualTo(TaskField.Agreement.DIFFERENT);
        assertThat(content.pictures())
                .extracting(TaskPicture::slot)
                .containsExactlyInAnyOrder("ID_FRONT", "ID_BACK", "LICENCE");
        assertThat(content.risks()).contains("PHONE_NOT_BOUND");
        assertThat(Reactive.<Boolean>get(() -> Panache.withTransaction(() -> task.needsSecond(id))))
                .isTrue();
        Firm bound = firm();
        UUID own = submitted(bound, "ADMIN", bound.administrator, bound.administrator.mobile);
        assertThat(Reactive.<Boolean>get(() -> Panache.withTransaction(() -> task.needsSecond(own))))
                .isFalse();
        assertThat(Reactive.get(() -> task.check(own)))
                .extracting(TaskCheck::result)
                .containsExactly(TaskCheck.Result.MATCH, TaskCheck.Result.MATCH);
    }

    @Test
    @Tag("RVW-53")
    @Tag("RCU-39")
    @Tag("RCU-40")
    @DisplayName("An approval sends the chosen names to the proven phone, tells the holder, and lets a new request in")
    void approved() {
        Someone person = new Someone("冯某某");
        String second = Numbers.username();
        Firm.put(accounts, UserKind.INDIVIDUAL, null, person, person.mobile, null);
        Firm.put(accounts, UserKind.INDIVIDUAL, null, person, second, null, null);
        String phone = Numbers.mobile();
        UUID id = submitted(null, "INDIVIDUAL", person, phone);
        TaskContent content = Reactive.get(() -> Panache.withTransaction(() -> task.content(id)));
        assertThat(content.choices()).hasSize(2).allMatch(choice -> choice.proven());
        assertThatThrownBy(() -> decide(id, TaskDecision.APPROVE, "", List.of()))
                .isInstanceOf(DomainException.class);
        assertThat(state(id)).isEqualTo("OPEN");
        String chosen = content.choices().stream()
                .filter(choice -> choice.fields().stream().anyMatch(field -> second.equals(field.recorded())))
                .findFirst()
                .orElseThrow()
                .id();
        decide(id, TaskDecision.APPROVE, "", List.of(chosen));
        assertThat(state(id)).isEqualTo("APPROVED");
        assertThat(messages("USERNAME_REVIEW_APPROVED")).isEqualTo(1);
        submitted(null, "INDIVIDUAL", person, phone);
    }

    @Test
    @Tag("RVW-55")
    @DisplayName("A refusal sends the reason; for an account there is not an approval is impossible")
    void refused() {
        Someone nobody = new Someone("陈某某");
        UUID id = submitted(null, "INDIVIDUAL", nobody, Numbers.mobile());
        assertThatThrownBy(() -> decide(id, TaskDecision.APPROVE, "", List.of()))
                .hasMessage("RVW_DECISION_INVALID");
        decide(id, TaskDecision.REFUSE, "上传的证件图片不清晰，请重新拍摄后再次提交。", List.of());
        assertThat(state(id)).isEqualTo("REFUSED");
        assertThat(messages("USERNAME_REVIEW_REFUSED")).isPositive();
    }

    private Firm firm() {
        return new Firm().onRecord(organisations, accounts);
    }

    private Browser requested(@Nullable Firm firm, String kind, Someone applicant, String phone) {
        pool.query("delete from code_sending").execute().await().indefinitely();
        Browser browser = new Browser(sandbox, kind, "MANUAL_REVIEW");
        browser.mobile(phone).then().statusCode(200);
        Map<String, Object> stated = new HashMap<>(applicant.stated());
        if (firm != null) {
            stated.put("orgName", firm.name);
            stated.put("orgCode", firm.orgCode);
            stated.put("legalRepName", firm.legal.name);
            stated.put("legalRepIdType", "ID_CARD");
            stated.put("legalRepIdNumber", firm.legal.idNumber);
            stated.put("legalRepIdValidFrom", "20200101");
            stated.put("legalRepIdValidTo", "00000000");
        }
        browser.post("request", stated).then().statusCode(200).body("step", equalTo("PICTURES"));
        return browser;
    }

    private UUID submitted(@Nullable Firm firm, String kind, Someone applicant, String phone) {
        Browser browser = requested(firm, kind, applicant, phone);
        papers(browser, "idFront", "idBack");
        if (firm != null) {
            papers(browser, "licence");
        }
        String taskNo =
                browser.post("submission").then().statusCode(200).extract().path("taskNo");
        return one("select object_id from desk_task where task_no = $1", Tuple.of(taskNo))
                .getUUID(0);
    }

    private static void papers(Browser browser, String... slots) {
        for (String slot : slots) {
            browser.picture(slot, jpeg()).then().statusCode(200).body("slot", equalTo(slot));
        }
    }

    private void decide(UUID id, TaskDecision decision, String opinion, List<String> chosen) {
        TaskOutcome outcome =
                new TaskOutcome("T1", id, decision, opinion, chosen, List.of(), UUID.randomUUID(), null, Instant.now());
        Reactive.get(() -> Panache.withTransaction(() -> task.decided(outcome)));
    }

    private String state(UUID id) {
        return one("select state from recovery_request where id = $1", Tuple.of(id))
                .getString(0);
    }

    private long messages(String template) {
        return one("select count(*) from notification_message where template = $1", Tuple.of(template))
                .getLong(0);
    }

    private Row one(String sql, Tuple values) {
        return pool.preparedQuery(sql)
                .execute(values)
                .await()
                .indefinitely()
                .iterator()
                .next();
    }

    private static TaskField.Agreement agreement(TaskContent content, String section, String field) {
        return content.sections().stream()
                .filter(one -> one.code().equals(section))
                .flatMap(one -> one.fields().stream())
                .filter(one -> one.field().equals(field))
                .findFirst()
                .orElseThrow()
                .agreement();
    }

    private static byte[] jpeg() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(240, 160, BufferedImage.TYPE_3BYTE_BGR), "jpg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
