package io.yinxin.usernamerecovery;

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
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.buffer.Buffer;
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
import io.yinxin.platform.crypto.Secrets;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.UserKind;
import io.yinxin.recovery.RecoveryKind;
import io.yinxin.recovery.ReviewPictures;
import io.yinxin.recovery.ReviewRequest;
import io.yinxin.recovery.ReviewRequests;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.staff.StaffPeople;
import io.yinxin.staff.StaffPeople.Member;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.Numbers;
import io.yinxin.testing.Reactive;
import io.yinxin.testing.SolvedCaptcha;
import io.yinxin.testing.TestClock;
import io.yinxin.uploads.ErasePictures;
import io.yinxin.uploads.PictureInfo;
import io.yinxin.usernamerecovery.Firm.Someone;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Manual review: what the applicant does, what the reviewer sees, what a decision does. */
@ApiTest
class UsernameReviewTest {
    private static final String TASKS = "/api/v1/staff/tasks/";
    private static final String REVIEWS = "/api/v1/recoveries/reviews";
    private static final String OPINION = "上传的身份证正面照片有反光，姓名和证件号码无法辨认，请在光线均匀处重新拍摄后再次提交申请，并同时上传营业执照最新的照片。";

    @SuppressWarnings("NullAway.Init")
    Sandbox sandbox;

    @Inject
    StaffPeople staff;

    @Inject
    ReviewPictures reviewPictures;

    @Inject
    ReviewRequests requests;

    @Inject
    ErasePictures pictureHousekeeping;

    @Inject
    TestClock clock;

    @Inject
    Pool pool;

    @Inject
    Organisations organisations;

    @Inject
    Accounts accounts;

    @Inject
    UsernameTask task;

    @AfterEach
    void presentAgain() {
        clock.reset();
    }

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
        assertThat(one(
                                "select count(*) from upload_picture p join recovery_flow f on f.id = p.owner_id "
                                        + "where f.token_digest = $1 and p.erase_after > now() + interval '2 days'",
                                digest(again))
                        .getLong(0))
                .isZero();
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

    @Test
    @Tag("RVW-19")
    @Tag("RVW-24")
    @Tag("RVW-40")
    @Tag("RVW-52")
    @Tag("RVW-55")
    @DisplayName("A reviewer sees all there is side by side and marks a picture; the applicant reads opinion and marks")
    void fromDeskToApplicant() {
        Firm firm = firm();
        String phone = Numbers.mobile();
        String earlier = taskNo(submitted(firm, "ADMIN", firm.legal, phone));
        String number = taskNo(submitted(new Firm(), "ADMIN", firm.legal, phone));
        Member reviewer = staff.having("RECOVERY_REVIEWER");
        ValidatableResponse view =
                reviewer.request().post(TASKS + number + "/claim").then().statusCode(200);
        view.body("sections.code", contains("REQUEST", "ORGANISATION", "LEGAL_REPRESENTATIVE", "APPLICANT"))
                .body("pictures.slot", containsInAnyOrder("ID_FRONT", "ID_BACK", "LICENCE"))
                .body("checks.check", contains("IDENTITY"))
                .body("risks", hasItems("ACCOUNT_NOT_FOUND", "FORMER_REQUESTS"))
                .body("former.find { it.taskNo == '%s' }.open".formatted(earlier), equalTo(true))
                .body("former.find { it.taskNo == '%s' }.sameAs".formatted(earlier), hasItem("PHONE"))
                .body(
                        "checklist",
                        contains(
                                "PICTURES_LEGIBLE",
                                "PICTURES_AGREE",
                                "ORGANISATION_AGREES",
                                "PERSON_AGREES",
                                "ACCOUNT_BELONGS",
                                "APPLICANT_ENTITLED"));
        List<String> items = view.extract().path("checklist");
        String version = view.extract().path("version");
        Map<String, Object> decision = new HashMap<>(Map.of("decision", "APPROVE", "version", version));
        decision.put("checklist", met(items.subList(0, 5)));
        decide(reviewer, number, decision).statusCode(422).body("code", equalTo("RVW_CHECKLIST_INCOMPLETE"));

        asked(number, phone)
                .body("state", equalTo("OPEN"))
                .body("marks", empty())
                .body("opinion", nullValue());
        String expected = asked(number, phone).extract().path("expectedAt");
        String due = reviewer.request().get(TASKS + number).path("dueAt");
        assertThat(Instant.parse(expected)).isEqualTo(Instant.parse(due));

        decision.put("decision", "REFUSE");
        decision.put("opinion", OPINION);
        decision.put("marks", List.of(Map.of("field", "ID_FRONT", "note", "反光，看不清")));
        decide(reviewer, number, decision).statusCode(200);
        note(reviewer, earlier);
        asked(number, phone)
                .body("state", equalTo("REFUSED"))
                .body("opinion", equalTo(OPINION))
                .body("marks.field", contains("ID_FRONT"))
                .body("marks.note", contains("反光，看不清"))
                .body("decidedAt", notNullValue());
        reviewer.request()
                .get(TASKS + earlier)
                .then()
                .body("former.find { it.taskNo == '%s' }.open".formatted(number), equalTo(false))
                .body("former.find { it.taskNo == '%s' }.outcome".formatted(number), equalTo("REFUSE"));
    }

    @Test
    @Tag("RVW-26")
    @Tag("GEN-28")
    @DisplayName(
            "What became of a request is told to the phone it was handed in with only, for a code that serves once")
    void resultIsTheApplicants() {
        String phone = Numbers.mobile();
        String number = taskNo(submitted(null, "INDIVIDUAL", new Someone("陈某某"), phone));
        note(staff.having("RECOVERY_REVIEWER"), number);
        String answer = asked(number, phone).extract().asString();
        assertThat(answer).doesNotContain("内部意见").doesNotContain(phone).doesNotContain("claimed");
        String stranger = Numbers.mobile();
        ask(number, stranger, codeFor(number, stranger)).statusCode(404);
        ask("T20200101000001", phone, codeFor("T20200101000001", phone)).statusCode(404);
        String code = codeFor(number, phone);
        ask("T20200101000001", phone, code).statusCode(422);
        ask(number, phone, "000000".equals(code) ? "111111" : "000000")
                .statusCode(422)
                .body("fieldErrors[0].code", equalTo("SMS_CODE_WRONG"));
        ask(number, phone, code).statusCode(200);
        ask(number, phone, code).statusCode(422);
    }

    @Test
    @Tag("RVW-07")
    @DisplayName("Handed in twice at once it is one request with one task")
    void twiceAtOnce() throws Exception {
        Someone person = new Someone("冯某某");
        Browser browser = requested(null, "INDIVIDUAL", person, Numbers.mobile());
        papers(browser, "idFront", "idBack");
        Callable<Integer> submission = () -> browser.post("submission").statusCode();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> one : threads.invokeAll(Collections.nCopies(4, submission))) {
                answers.add(one.get());
            }
            assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
        }
        String number = browser.view().then().statusCode(200).extract().path("taskNo");
        assertThat(one(
                                "select count(*) from desk_task where object_id = "
                                        + "(select object_id from desk_task where task_no = $1)",
                                Tuple.of(number))
                        .getLong(0))
                .isEqualTo(1);
    }

    @Test
    @Tag("RVW-59")
    @Tag("RCU-40")
    @DisplayName("Pictures go 90 days after the decision; result, data and their digests stay")
    void pictures() {
        UUID id = submitted(null, "INDIVIDUAL", new Someone("卫某某"), Numbers.mobile());
        List<PictureInfo> kept = Reactive.get(() -> reviewPictures.of(RecoveryKind.USERNAME, id));
        decide(id, TaskDecision.REFUSE, OPINION, List.of());
        clock.advance(Duration.ofDays(89));
        Reactive.get(() -> pictureHousekeeping.run());
        assertThat(Reactive.get(() -> reviewPictures.of(RecoveryKind.USERNAME, id)))
                .hasSize(2);
        clock.advance(Duration.ofDays(2));
        Reactive.get(() -> pictureHousekeeping.run());
        assertThat(Reactive.get(() -> reviewPictures.of(RecoveryKind.USERNAME, id)))
                .isEmpty();
        assertThat(state(id)).isEqualTo("REFUSED");
        ReviewData data = Reactive.get(() ->
                Panache.withSession(() -> requests.get(id, ReviewData.class).map(ReviewRequest::data)));
        assertThat(data.applicant().name()).isEqualTo("卫某某");
        assertThat(data.pictures())
                .containsExactlyInAnyOrderEntriesOf(
                        kept.stream().collect(Collectors.toMap(PictureInfo::slot, PictureInfo::sha256)));
    }

    private static void note(Member member, String number) {
        member.request()
                .body(Map.of("text", "内部意见：请核对手机号"))
                .post(TASKS + number + "/notes")
                .then()
                .statusCode(200);
    }

    private static List<Map<String, String>> met(List<String> items) {
        return items.stream().map(item -> Map.of("item", item, "answer", "MET")).toList();
    }

    private static ValidatableResponse decide(Member member, String number, Map<String, Object> decision) {
        return member.request()
                .body(decision)
                .post(TASKS + number + "/decision")
                .then();
    }

    private ValidatableResponse asked(String number, String phone) {
        return ask(number, phone, codeFor(number, phone)).statusCode(200);
    }

    private static ValidatableResponse ask(String number, String phone, String code) {
        return Browser.request()
                .body(Map.of("taskNo", number, "mobile", phone, "smsCode", code))
                .post(REVIEWS + "/results")
                .then();
    }

    private String codeFor(String number, String phone) {
        pool.query("delete from code_sending").execute().await().indefinitely();
        // Another one is given after a minute only.
        pool.query("update code_one_time set sent_at = sent_at - interval '2 minutes'")
                .execute()
                .await()
                .indefinitely();
        SolvedCaptcha captcha = SolvedCaptcha.get();
        Instant before = Instant.now().minusSeconds(1);
        sandbox.inbox().clear();
        Browser.request()
                .body(Map.of(
                        "taskNo",
                        number,
                        "mobile",
                        phone,
                        "captchaId",
                        captcha.captchaId(),
                        "imageCode",
                        captcha.imageCode()))
                .post(REVIEWS + "/codes")
                .then()
                .statusCode(202);
        return Objects.requireNonNull(Browser.await(sandbox, phone, before).code());
    }

    private String taskNo(UUID id) {
        return one("select task_no from recovery_request where id = $1", Tuple.of(id))
                .getString(0);
    }

    private static Tuple digest(Browser browser) {
        return Tuple.of(Buffer.buffer(Secrets.digest(browser.recoveryId)));
    }

    private Firm firm() {
        return new Firm().onRecord(organisations, accounts);
    }

    private Browser requested(@Nullable Firm firm, String kind, Someone applicant, String phone) {
        pool.query("delete from code_sending").execute().await().indefinitely();
        Browser browser = new Browser(sandbox, kind, "MANUAL_REVIEW");
        browser.mobile(phone).then().statusCode(200);
        browser.post("request", stated(firm, applicant)).then().statusCode(200).body("step", equalTo("PICTURES"));
        return browser;
    }

    static Map<String, Object> stated(@Nullable Firm firm, Someone applicant) {
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
        return stated;
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

    static byte[] jpeg() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(240, 160, BufferedImage.TYPE_3BYTE_BGR), "jpg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
