package io.yinxin.ownorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.staff.StaffPeople;
import io.yinxin.staff.StaffPeople.Member;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.Numbers;
import io.yinxin.testing.OtherKinds;
import io.yinxin.testing.OwnPage;
import io.yinxin.testing.People;
import io.yinxin.testing.Person;
import io.yinxin.testing.Told;
import io.yinxin.testing.TrialCompany;
import io.yinxin.trial.kit.TrialKit;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Corrections by papers: what the holder does, what the reviewer sees, what a decision does. */
@ApiTest
@Tag("ACC-21")
class CorrectionTest {
    private static final String CORRECTION = "/api/v1/account/organisation/correction";
    private static final String TASKS = "/api/v1/staff/tasks/";
    private static final List<String> ITEMS =
            List.of("PICTURES_LEGIBLE", "PAPERS_SUPPORT_CHANGES", "ORGANISATION_AGREES", "APPLICANT_ENTITLED");

    @Inject
    People people;

    @Inject
    OtherKinds others;

    @Inject
    StaffPeople staff;

    @Inject
    Pool pool;

    @SuppressWarnings("NullAway.Init")
    Sandbox sandbox;

    @SuppressWarnings("NullAway.Init")
    TrialKit kit;

    @AfterEach
    void reset() {
        sandbox.reset();
        pool.query("delete from platform_throttle").execute().await().indefinitely();
    }

    @Test
    @Tag("ACC-20")
    @DisplayName("Entries the register does not confirm are handed in with a picture; the approval changes the data")
    void approved() {
        Person person = people.anAdministratorOf(TrialCompany.with(kit), null);
        OwnPage page = new OwnPage(person);
        Map<String, Object> wanted = OwnPage.with(asItIs(page), "orgName", "更正试用企业");
        submit(person, wanted).statusCode(422).body("code", equalTo("CORRECTION_NEEDS_LICENCE"));
        licence(person, "not a picture".getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .body("fieldErrors.field", contains("licence"));
        licence(person, jpeg()).statusCode(200).body("state", equalTo("DRAFT")).body("licence", equalTo(true));
        submit(person, wanted).statusCode(409).body("params.effects", contains("REAL_NAME_VOID", "SIGN_IN_AGAIN"));
        Map<String, Object> accepted =
                OwnPage.with(wanted, "acceptedEffects", List.of("REAL_NAME_VOID", "SIGN_IN_AGAIN"));
        String taskNo = submit(person, accepted)
                .statusCode(201)
                .body("state", equalTo("OPEN"))
                .body("expectedAt", notNullValue())
                .extract()
                .path("taskNo");
        submit(person, accepted).statusCode(422).body("code", equalTo("CORRECTION_OPEN"));
        licence(person, jpeg()).statusCode(422).body("code", equalTo("CORRECTION_OPEN"));
        assertThat(page.actions()).contains("CORRECTION_REQUESTED");
        page.account().body("realName.level", equalTo("MEDIUM"));

        Member stranger = staff.having("RECOVERY_REVIEWER");
        stranger.request().get(TASKS + taskNo).then().statusCode(403);
        Member reviewer = staff.having("REVIEWER_INF");
        reviewer.request()
                .post(TASKS + taskNo + "/claim")
                .then()
                .statusCode(200)
                .body("sections.code", hasItems("REQUEST", "ORGANISATION", "LEGAL_REPRESENTATIVE"))
                .body("sections.find { it.code == 'ORGANISATION' }.fields.submitted", hasItem("更正试用企业"))
                .body("pictures.slot", contains("LICENCE"));
        decide(reviewer, taskNo, "APPROVE", null).statusCode(200).body("state", equalTo("DECIDED"));

        page.session().statusCode(401).body("params.reason", equalTo("DATA_CHANGED"));
        OwnPage again = new OwnPage(people.again(person));
        again.account().body("organisation.orgName", equalTo("更正试用企业")).body("realName.level", equalTo("NONE"));
        assertThat(again.actions()).contains("ORGANISATION_CHANGED", "REAL_NAME_VOIDED");
        assertThat(Told.to(pool, person, "CORRECTION_APPROVED")).isEqualTo(1);
        people.again(person)
                .request()
                .get(CORRECTION)
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("taskNo", equalTo(taskNo));
    }

    @Test
    @DisplayName("A refusal changes nothing, and its reason is told and shown; another correction may follow")
    void refused() {
        Person person = people.anAdministratorOf(TrialCompany.with(kit), null);
        OwnPage page = new OwnPage(person);
        String taskNo = handedIn(person, OwnPage.with(asItIs(page), "orgName", "更正试用企业"));
        Member reviewer = staff.having("REVIEWER_INF");
        reviewer.request().post(TASKS + taskNo + "/claim").then().statusCode(200);
        decide(reviewer, taskNo, "REFUSE", "营业执照图片与申请不一致。").statusCode(200);
        page.account().body("organisation.orgName", startsWith("试用企业"));
        person.request()
                .get(CORRECTION)
                .then()
                .body("state", equalTo("REFUSED"))
                .body("reason", equalTo("营业执照图片与申请不一致。"));
        assertThat(Told.to(pool, person, "CORRECTION_REFUSED")).isEqualTo(1);
        licence(person, jpeg()).statusCode(200).body("state", equalTo("DRAFT"));
    }

    @Test
    @DisplayName("What was changed in between cannot be corrected any more")
    void changedMeanwhile() {
        Person person = people.anAdministratorOf(TrialCompany.with(kit), null);
        OwnPage page = new OwnPage(person);
        String taskNo = handedIn(person, OwnPage.with(asItIs(page), "orgName", "更正试用企业"));
        pool.preparedQuery("update organisation set name = '别的试用企业', version = version + 1 where id = $1")
                .execute(Tuple.of(person.organisationId()))
                .await()
                .indefinitely();
        Member reviewer = staff.having("REVIEWER_INF");
        reviewer.request()
                .post(TASKS + taskNo + "/claim")
                .then()
                .statusCode(200)
                .body("risks", hasItem("CHANGED_MEANWHILE"));
        decide(reviewer, taskNo, "APPROVE", null).statusCode(409).body("code", equalTo("RVW_OBJECT_CLOSED"));
    }

    @Test
    @DisplayName("Nothing is corrected for who has handed the organisation over meanwhile; it can still be refused")
    void handedOver() {
        Person person = people.anAdministratorOf(TrialCompany.with(kit), null);
        String taskNo = handedIn(person, OwnPage.with(asItIs(new OwnPage(person)), "orgName", "更正试用企业"));
        pool.preparedQuery("update account set kind = 'ENT_OPERATOR' where id = $1")
                .execute(Tuple.of(person.accountId()))
                .await()
                .indefinitely();
        Member reviewer = staff.having("REVIEWER_INF");
        reviewer.request()
                .post(TASKS + taskNo + "/claim")
                .then()
                .statusCode(200)
                .body("risks", hasItem("CHANGED_MEANWHILE"));
        decide(reviewer, taskNo, "APPROVE", null).statusCode(409).body("code", equalTo("RVW_OBJECT_CLOSED"));
        decide(reviewer, taskNo, "REFUSE", "企业已更换管理员。").statusCode(200);
    }

    @Test
    @Tag("ACC-33")
    @DisplayName("An individual has the stated organisation corrected in the same way")
    void individual() {
        Person person = others.anIndividual();
        OwnPage page = new OwnPage(person);
        String orgCode = Numbers.orgCode();
        String taskNo = handedIn(
                person,
                Map.of("uscc", Numbers.uscc(orgCode), "orgCode", orgCode, "orgName", "更正未找到", "legalRepName", "冯某某"));
        Member reviewer = staff.having("REVIEWER_INF+");
        reviewer.request().post(TASKS + taskNo + "/claim").then().statusCode(200);
        decide(reviewer, taskNo, "APPROVE", null).statusCode(200);
        page.account().body("statedOrganisation.orgName", equalTo("更正未找到"));
        page.session().statusCode(200);
    }

    @Test
    @Tag("ACC-17")
    @Tag("ACC-22")
    @DisplayName("Papers do not help to another organisation's code, to all three at once, or to no change at all")
    void limits() {
        Person person = people.anAdministratorOf(TrialCompany.with(kit), null);
        OwnPage page = new OwnPage(person);
        licence(person, jpeg()).statusCode(200);
        submit(person, asItIs(page)).statusCode(422).body("fieldErrors.code", contains("VALUE_INVALID"));
        String orgCode = Numbers.orgCode();
        submit(
                        person,
                        OwnPage.with(
                                asItIs(page), "orgCode", orgCode, "uscc", Numbers.uscc(orgCode), "orgName", "更正试用企业"))
                .statusCode(422)
                .body("code", equalTo("ORG_CHANGE_THREE"));
        TrialCompany other = TrialCompany.with(kit);
        people.anAdministratorOf(other, null);
        submit(
                        person,
                        OwnPage.with(
                                asItIs(page),
                                "orgCode",
                                other.organisation().orgCode(),
                                "uscc",
                                other.organisation().uscc()))
                .statusCode(422)
                .body("code", equalTo("ORG_CODE_TAKEN"));
        new OwnPage(others.anOverseasOrganisation(null))
                .put("/organisation/correction/licence", Map.of())
                .statusCode(415);
    }

    private String handedIn(Person person, Map<String, Object> wanted) {
        licence(person, jpeg()).statusCode(200);
        return submit(person, OwnPage.with(wanted, "acceptedEffects", List.of("REAL_NAME_VOID", "SIGN_IN_AGAIN")))
                .statusCode(201)
                .extract()
                .path("taskNo");
    }

    private static ValidatableResponse submit(Person person, Map<String, Object> organisation) {
        return person.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(Map.of("organisation", organisation, "explanation", "登记机关尚未更新"))
                .post(CORRECTION)
                .then();
    }

    private static ValidatableResponse licence(Person person, byte[] body) {
        return person.request()
                .contentType("application/octet-stream")
                .body(body)
                .put(CORRECTION + "/licence")
                .then();
    }

    private static ValidatableResponse decide(Member member, String task, String decision, @Nullable String opinion) {
        Map<String, Object> form = new HashMap<>();
        form.put("decision", decision);
        form.put("opinion", opinion);
        form.put(
                "checklist",
                ITEMS.stream()
                        .map(item -> Map.of("item", item, "answer", "MET"))
                        .toList());
        String version = member.request().get(TASKS + task).then().extract().path("version");
        form.put("version", version);
        return member.request().body(form).post(TASKS + task + "/decision").then();
    }

    private static Map<String, Object> asItIs(OwnPage page) {
        JsonPath account = page.account().extract().jsonPath();
        return Map.of(
                "uscc",
                account.getString("organisation.uscc"),
                "orgCode",
                account.getString("organisation.orgCode"),
                "orgName",
                account.getString("organisation.orgName"),
                "version",
                account.getInt("organisation.version"));
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
