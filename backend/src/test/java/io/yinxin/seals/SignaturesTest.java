package io.yinxin.seals;

import static io.yinxin.seals.SealsPage.SIGNATURES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.CardPage;
import io.yinxin.testing.TrialCompany;
import io.yinxin.trial.IssuedCard;
import io.yinxin.trial.kit.TrialKit;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pictures out of scans: handwritten signatures, and seals. */
@ApiTest
class SignaturesTest {
    @Inject
    Pool pool;

    @SuppressWarnings("NullAway.Init")
    TrialKit kit;

    private final io.yinxin.trial.Person zhou = TrialCompany.somebody("周试用");
    private final io.yinxin.trial.Person wu = TrialCompany.somebody("吴试用");

    private TrialCompany company;
    private IssuedCard legalCard;
    private SealsPage page;
    private String declarant;

    @BeforeEach
    void anOrganisation() {
        company = TrialCompany.with(kit);
        legalCard = company.legalCard(zhou);
        page = SealsPage.by(legalCard);
        CardPage.signedIn(company.operatorCard(wu));
        declarant = page.get(SIGNATURES + "/declarants")
                .statusCode(200)
                .body("name", contains("吴试用"))
                .extract()
                .path("[0].accountId");
    }

    @AfterEach
    void forgetLimits() {
        pool.query("delete from platform_throttle").execute().await().indefinitely();
    }

    @Test
    @Tag("SEL-41")
    @Tag("SEL-46")
    @Tag("SEL-47")
    @Tag("SEL-51")
    @DisplayName(
            "A signature out of a scan, confirmed by the legal card, is in the list with a running number, DISABLED")
    void makes() {
        String first = aSignature();
        String second = aSignature();
        page.get(SIGNATURES).statusCode(200).body("items.name", contains("吴试用2", "吴试用1"));
        page.get(SIGNATURES + "?name=2").body("items.signatureId", contains(second));
        page.get(SIGNATURES + "?sort=madeAt&state=DISABLED").body("items.signatureId", contains(first, second));
        page.get(SIGNATURES + "/" + first)
                .statusCode(200)
                .body("state", equalTo("DISABLED"))
                .body("declarant.name", equalTo("吴试用"));
        assertThat(page.get(SIGNATURES + "/" + first + "/picture")
                        .statusCode(200)
                        .extract()
                        .asByteArray())
                .startsWith(0x89, 'P', 'N', 'G');
        page.get(SIGNATURES + "/" + first + "/thumbnail").statusCode(200);
        SealsPage stranger = SealsPage.by(TrialCompany.with(kit).legalCard(zhou));
        stranger.get(SIGNATURES + "/" + first).statusCode(404);
        stranger.get(SIGNATURES + "/" + first + "/picture").statusCode(404);
        stranger.delete(SIGNATURES + "/" + first).statusCode(404);
    }

    @Test
    @Tag("SEL-53")
    @Tag("SEL-42")
    @DisplayName("A declarant has one signature in use; another takes its place when that is wanted")
    void one() {
        String first = aSignature();
        String second = aSignature();
        enable(first, false).statusCode(204);
        enable(second, false)
                .statusCode(409)
                .body("code", equalTo("SIGN_OTHER_ENABLED"))
                .body("params", hasEntry("name", "吴试用1"));
        enable(second, true).statusCode(204);
        page.get(SIGNATURES + "/" + first).body("state", equalTo("DISABLED")).body("disabledFor", equalTo("REPLACED"));
        page.delete(SIGNATURES + "/" + second).statusCode(409).body("code", equalTo("SEAL_STATE_CONFLICT"));
        page.put("/api/v1/operators/" + declarant + "/state", Map.of("state", "DISABLED"))
                .statusCode(204);
        page.get(SIGNATURES + "/" + second)
                .body("state", equalTo("DISABLED"))
                .body("disabledFor", equalTo("OPERATOR_DISABLED"));
        enable(second, false)
                .statusCode(422)
                .body("code", equalTo("SEAL_CANNOT_ENABLE"))
                .body("params", hasEntry("cause", "OPERATOR_DISABLED"));
        page.delete(SIGNATURES + "/" + second).statusCode(204);
        page.get(SIGNATURES + "/" + second).statusCode(404);
    }

    @Test
    @Tag("SEL-36")
    @Tag("SEL-38")
    @Tag("SEL-40")
    @Tag("SEL-75")
    @DisplayName("A seal is taken out of a scan and made; the scan is kept nowhere")
    void sealFromScan() {
        String picture = page.preview("COMPANY", page.orgName()).extract().path("picture");
        ValidatableResponse extracted = page.upload("/extractions", Scans.stamped(picture))
                .statusCode(201)
                .body("acceptable", equalTo(true))
                .body("before", startsWith("data:image/"))
                .body("after", startsWith("data:image/png;base64,"));
        Map<String, Object> form = page.form("公司章");
        form.put("makingWay", "IMAGE");
        form.put("pictureId", extracted.extract().path("pictureId"));
        page.confirm(page.prepare(form), legalCard).statusCode(201);
        page.get(SealsPage.SEALS).body("items.makingWay", hasItem("IMAGE"));
        assertThat(pool.query("select count(*) from seal_picture where purpose = 'IMAGE'")
                        .execute()
                        .await()
                        .indefinitely()
                        .iterator()
                        .next()
                        .getLong(0))
                .isZero();
    }

    @Test
    @Tag("SEL-36")
    @Tag("SEL-38")
    @Tag("SEL-49")
    @DisplayName("What is no picture, and a page with nothing on it, are refused with the cause")
    void refusals() {
        page.upload("/extractions", new byte[] {1, 2, 3})
                .statusCode(422)
                .body("code", equalTo("SEAL_IMAGE_FORMAT"))
                .body("params", hasEntry("cause", "FORMAT"));
        page.upload("/extractions", Scans.blank()).statusCode(422).body("code", equalTo("SEAL_EXTRACT_FAILED"));
        page.upload("/signature-extractions", Scans.blank())
                .statusCode(422)
                .body("code", equalTo("SIGN_EXTRACT_FAILED"))
                .body("params", hasEntry("cause", "NONE_FOUND"));
        page.upload("/signature-extractions", new byte[11 * 1024 * 1024 + 100]).statusCode(413);
        page.prepareSignature(Map.of("declarant", page.operator(0)))
                .statusCode(422)
                .body("fieldErrors.find { it.field == 'declarant' }.code", equalTo("VALUE_INVALID"))
                .body("fieldErrors.find { it.field == 'pictureId' }.code", equalTo("SEAL_IMAGE_NEEDED"));
    }

    private String aSignature() {
        String picture = page.upload("/signature-extractions", Scans.signed())
                .statusCode(201)
                .body("acceptable", equalTo(true))
                .extract()
                .path("pictureId");
        return page.confirm(page.prepareSignature(Map.of("declarant", declarant, "pictureId", picture)), legalCard)
                .statusCode(201)
                .extract()
                .path("signatureId");
    }

    private ValidatableResponse enable(String id, boolean replace) {
        return page.put(SIGNATURES + "/" + id + "/state", Map.of("state", "ENABLED", "replace", replace));
    }
}
