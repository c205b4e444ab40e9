package io.yinxin.seals;

import static io.yinxin.seals.SealsPage.SEALS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.eseal.object.CertificateList;
import io.yinxin.eseal.object.ExtensionData;
import io.yinxin.eseal.object.Extensions;
import io.yinxin.eseal.object.Seal;
import io.yinxin.eseal.report.StepResult;
import io.yinxin.eseal.verify.AnchoredTrust;
import io.yinxin.eseal.verify.Outcome;
import io.yinxin.eseal.verify.SealVerifier;
import io.yinxin.eseal.verify.Trust;
import io.yinxin.platform.crypto.Sha256;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.CardPage;
import io.yinxin.testing.People;
import io.yinxin.testing.Person;
import io.yinxin.testing.Reactive;
import io.yinxin.testing.TrialCompany;
import io.yinxin.trial.IssuedCard;
import io.yinxin.trial.TrialCard;
import io.yinxin.trial.kit.TrialKit;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Making, changing and re-issuing seals over HTTP, with and without the legal card. */
@ApiTest
class SealMakingTest {
    private static final String CONFIRMATIONS = "/api/v1/seal-confirmations/";
    private static final String PERMISSIONS = "/api/v1/sealing/permissions/";

    @Inject
    People people;

    @Inject
    Pool pool;

    @Inject
    SealCertificates certificates;

    @SuppressWarnings("NullAway.Init")
    TrialKit kit;

    private final io.yinxin.trial.Person zhou = TrialCompany.somebody("周试用");
    private final io.yinxin.trial.Person wu = TrialCompany.somebody("吴试用");

    private TrialCompany company;
    private IssuedCard legalCard;
    private SealsPage page;

    @BeforeEach
    void anOrganisation() {
        company = TrialCompany.with(kit);
        legalCard = company.legalCard(zhou);
        page = SealsPage.by(legalCard);
    }

    @AfterEach
    void forgetLimits() {
        pool.query("delete from platform_throttle").execute().await().indefinitely();
    }

    @Test
    @Tag("SEL-05")
    @Tag("SEL-08")
    @Tag("SEL-24")
    @Tag("SEL-30")
    @DisplayName("A drawn seal, confirmed by the legal card, is in the list, DISABLED, with picture and object")
    void makes() {
        page.get(SEALS + "/rules").statusCode(200).body("legalCardSession", equalTo(true));
        page.get(SEALS + "/operators")
                .statusCode(200)
                .body("name", contains("周试用"))
                .body("legal", contains(true))
                .body("certificateKnown", contains(true));
        Map<String, Object> form = page.form("公司章一");
        form.put("note", "试用");
        ValidatableResponse prepared = page.prepare(form)
                .statusCode(201)
                .body("challenge.purpose", equalTo("seal"))
                .body("challenge.challenge", matchesPattern("yx1\\.seal\\.[A-Za-z0-9_-]{43}"))
                .body("content.name", equalTo("公司章一"))
                .body("content.pictureDigest", matchesPattern("[0-9a-f]{64}"));
        page.get(SEALS).statusCode(200).body("total", equalTo(0));
        String id = page.confirm(prepared, legalCard).statusCode(201).extract().path("sealId");
        page.get(SEALS)
                .body("total", equalTo(1))
                .body("items[0].name", equalTo("公司章一"))
                .body("items[0].kind", equalTo("COMPANY"))
                .body("items[0].makingWay", equalTo("STANDARD"))
                .body("items[0].operator.name", equalTo("周试用"))
                .body("items[0].operator.legal", equalTo(true))
                .body("items[0].issuingOrg", equalTo(company.organisation().name()))
                .body("items[0].state", equalTo("DISABLED"));
        page.view(id)
                .statusCode(200)
                .body("note", equalTo("试用"))
                .body("widthMm", equalTo(40))
                .body("seal.version", equalTo(0));
        for (String path : List.of("/picture", "/thumbnail")) {
            byte[] png = page.get(SEALS + "/" + id + path)
                    .statusCode(200)
                    .header("Content-Type", startsWith("image/png"))
                    .extract()
                    .asByteArray();
            assertThat(png).startsWith(0x89, 'P', 'N', 'G');
        }
        page.get("/api/v1/account/activity").body("items.action", hasItem("SEAL_MADE"));
        page.confirm(prepared, legalCard).statusCode(404);
    }

    @Test
    @Tag("SEL-60")
    @DisplayName("The object passes the check of a stranger who knows nothing but the maker's published root")
    void objectIsGood() throws CertificateEncodingException {
        String id = page.aSeal(legalCard, "公司章");
        byte[] der =
                page.get(SEALS + "/" + id + "/object").statusCode(200).extract().asByteArray();
        List<String> chain = page.get("/api/v1/seal-maker")
                .statusCode(200)
                .body("certificates", hasSize(2))
                .body("rootSha256", matchesPattern("[0-9a-f]{64}"))
                .extract()
                .path("certificates");
        byte[] root = EmbeddedMaker.der(chain.getLast());
        SealVerifier stranger =
                new SealVerifier(new AnchoredTrust(Map.of(Trust.Purpose.MAKER, List.of(root)), List.of(), List.of()));
        Seal seal = Seal.read(der);
        Outcome outcome = stranger.verify(der, seal.info().property().validStart());
        assertThat(outcome.steps()).noneMatch(step -> step.result() == StepResult.BAD);
        assertThat(seal.info().property().name()).isEqualTo("公司章");
        assertThat(seal.info().property().type()).isEqualTo(1);
        assertThat(seal.info().picture().width()).isEqualTo(40);
        assertThat(((CertificateList.Certificates) seal.info().property().certificates()).ders())
                .containsExactly(legalCard.certificate().getEncoded());
        byte[] tampered = der.clone();
        tampered[der.length / 2] ^= 1;
        assertThat(stranger.verify(tampered, Instant.now()).steps()).anyMatch(step -> step.result() == StepResult.BAD);
    }

    @Test
    @Tag("SEL-03")
    @Tag("SEL-04")
    @DisplayName("Without a session by legal card nothing is made or changed, and everything else may be done")
    void needsTheLegalCard() {
        TrialCompany other = TrialCompany.with(kit);
        Person administrator = people.anAdministratorOf(other, null);
        IssuedCard card = other.legalCard(zhou);
        new CardPage(administrator).bind(card).statusCode(201);
        SealsPage byCard = SealsPage.by(card);
        String id = byCard.aSeal(card, "公司章");
        ValidatableResponse prepared = byCard.prepare(byCard.form("合同章")).statusCode(201);
        SealsPage byPassword = SealsPage.of(administrator);
        byPassword.get(SEALS + "/rules").statusCode(200).body("legalCardSession", equalTo(false));
        Map<String, Object> reissue = byPassword.change(id, "-");
        reissue.remove("sealName");
        for (ValidatableResponse answer : List.of(
                byPassword.prepare(byPassword.form("财务章")),
                byPassword.prepareChange(id, byPassword.change(id, "财务章")),
                byPassword.prepareReissue(id, reissue),
                byPassword.prepareSignature(Map.of("declarant", SealsPage.nobody())))) {
            answer.statusCode(403).body("code", equalTo("LEGAL_CARD_REQUIRED"));
        }
        // Of another session, so it is not told that it is there.
        byPassword.confirm(prepared, card).statusCode(404);
        byPassword.get(SEALS).body("total", equalTo(1));
        byPassword.view(id).statusCode(200);
        byPassword.set(id, "ENABLED").statusCode(204);
        byPassword.set(id, "DISABLED").statusCode(204);
        byPassword.delete(SEALS + "/" + id).statusCode(204);
    }

    @Test
    @Tag("SEL-05")
    @DisplayName("Another card, or another thing signed, makes nothing; what was tried once is used up")
    void anotherCard() {
        IssuedCard strangers = TrialCompany.with(kit).legalCard(zhou);
        IssuedCard operators = company.operatorCard(wu);
        for (IssuedCard wrong : List.of(strangers, operators, company.legalCard(wu))) {
            ValidatableResponse prepared = page.prepare(page.form("公司章")).statusCode(201);
            page.confirm(prepared, wrong).statusCode(422).body("code", equalTo("LEGAL_CARD_CHECK_FAILED"));
            page.confirm(prepared, legalCard).statusCode(410).body("code", equalTo("SEAL_PREPARATION_EXPIRED"));
        }
        for (String purpose : List.of("login", "step-up", "seal")) {
            ValidatableResponse prepared = page.prepare(page.form("公司章")).statusCode(201);
            page.confirm(prepared, legalCard, page.challenge(purpose))
                    .statusCode(422)
                    .body("code", equalTo("LEGAL_CARD_CHECK_FAILED"));
        }
        ValidatableResponse first = page.prepare(page.form("公司章")).statusCode(201);
        ValidatableResponse second = page.prepare(page.form("合同章")).statusCode(201);
        page.confirm(first, legalCard, second.extract().path("challenge.challenge"))
                .statusCode(422)
                .body("code", equalTo("LEGAL_CARD_CHECK_FAILED"));
        page.get(SEALS).body("total", equalTo(0));
        page.get("/api/v1/account/activity").body("items.action", hasItem("SEAL_REFUSED"));
    }

    @Test
    @Tag("SEL-15")
    @Tag("SEL-19")
    @Tag("SEL-21")
    @Tag("SEL-31")
    @Tag("SEL-33")
    @Tag("SEL-39")
    @DisplayName("All that is wrong with a form is told at once, beside its fields")
    void findings() {
        page.aSeal(legalCard, "公司章");
        Map<String, Object> form = page.form("公司章");
        form.put("validFrom", LocalDate.now().minusYears(3).toString());
        form.put("issuingOrg", "别家有限公司");
        form.put("note", "字".repeat(201));
        ValidatableResponse answer = page.prepare(form).statusCode(422).body("code", equalTo("VALIDATION_FAILED"));
        for (Map.Entry<String, String> finding : Map.of(
                        "sealName", "SEAL_NAME_TAKEN",
                        "validFrom", "SEAL_DATE_OUT_OF_CERT",
                        "issuingOrg", "SEAL_ORG_MISMATCH",
                        "pictureId", "SEAL_PREVIEW_NEEDED",
                        "note", "TOO_LONG")
                .entrySet()) {
            answer.body(
                    "fieldErrors.find { it.field == '" + finding.getKey() + "' }.code", equalTo(finding.getValue()));
        }
        Map<String, Object> other = page.form("字".repeat(26));
        other.put("makingWay", "IMAGE");
        other.put("operatorAccount", SealsPage.nobody());
        page.prepare(other)
                .statusCode(422)
                .body("fieldErrors.find { it.field == 'sealName' }.code", equalTo("TOO_LONG"))
                .body("fieldErrors.find { it.field == 'operatorAccount' }.code", equalTo("SEAL_OPERATOR_NO_CERT"))
                .body("fieldErrors.find { it.field == 'pictureId' }.code", equalTo("SEAL_IMAGE_NEEDED"));
        Map<String, Object> range = page.form("合同章");
        range.put("validTo", range.get("validFrom"));
        page.prepare(range)
                .statusCode(422)
                .body("fieldErrors.find { it.field == 'validTo' }.code", equalTo("DATE_RANGE_INVALID"));
    }

    @Test
    @Tag("SEL-28")
    @DisplayName("For a card that signs in but may not seal no seal is made")
    void cardForSigningInOnly() throws CertificateEncodingException {
        IssuedCard card = company.issue(TrialCard.operator(wu, company.organisation(), TrialCompany.cardNo())
                .withUsage(TrialCard.Usage.DIGITAL_SIGNATURE));
        CardPage.signedIn(card);
        page.get(SEALS + "/operators")
                .statusCode(200)
                .body("name", contains("周试用", "吴试用"))
                .body("certificateKnown", contains(true, false));
        page.prepare(page.form("合同章", 1))
                .statusCode(422)
                .body("fieldErrors.find { it.field == 'operatorAccount' }.code", equalTo("SEAL_OPERATOR_NO_CERT"));
        byte[] der = card.certificate().getEncoded();
        assertThat(Reactive.get(() -> certificates.judge(der))).contains(EndCause.CERT_USAGE);
        assertThat(Reactive.get(() -> certificates.judgeOrganisations(der))).contains(EndCause.CERT_USAGE);
    }

    @Test
    @Tag("SEL-31")
    @DisplayName("A preview of another kind, of another name or of somebody else is none")
    void previewOfOtherValues() {
        Map<String, Object> form = page.form("公司章");
        form.put("sealKind", "FINANCE");
        page.prepare(form).statusCode(422).body("fieldErrors.code", hasItem("SEAL_PREVIEW_NEEDED"));
        Map<String, Object> shorter = page.form("公司章");
        shorter.put("issuingOrg", company.organisation().name().substring(0, 4));
        page.prepare(shorter).statusCode(422).body("fieldErrors.code", hasItem("SEAL_PREVIEW_NEEDED"));
        SealsPage stranger = SealsPage.by(TrialCompany.with(kit).legalCard(zhou));
        Map<String, Object> foreign = page.form("公司章");
        foreign.put("pictureId", stranger.form("公司章").get("pictureId"));
        page.prepare(foreign).statusCode(422).body("fieldErrors.code", hasItem("SEAL_PREVIEW_NEEDED"));
    }

    @Test
    @Tag("SEL-29")
    @Tag("SEL-33")
    @Tag("SEL-76")
    @DisplayName("A name that is not the organisation's is not drawn")
    void previewRefusals() {
        page.preview("COMPANY", "别家有限公司")
                .statusCode(422)
                .body("code", equalTo("SEAL_ORG_MISMATCH"))
                .body("fieldErrors[0].field", equalTo("issuingOrg"));
        for (String kind : List.of("COMPANY", "CONTRACT", "FINANCE", "INVOICE")) {
            page.preview(kind, page.orgName())
                    .statusCode(201)
                    .body("picture", startsWith("data:image/png;base64,"))
                    .body("widthMm", equalTo(40));
        }
    }

    @Test
    @Tag("SEL-14")
    @DisplayName("A change makes a new object and disables the seal; of two at the same time the second is stale")
    void changes() {
        String id = page.aSeal(legalCard, "公司章");
        page.set(id, "ENABLED").statusCode(204);
        String number = page.view(id).extract().path("seal.number");
        Map<String, Object> change = page.change(id, "公司章二");
        ValidatableResponse first = page.prepareChange(id, change).statusCode(201);
        ValidatableResponse second = page.prepareChange(id, change).statusCode(201);
        page.confirm(first, legalCard).statusCode(201).body("sealId", equalTo(id));
        page.confirm(second, legalCard).statusCode(409).body("code", equalTo("CONFLICT_STALE"));
        page.prepareChange(id, change).statusCode(409).body("code", equalTo("CONFLICT_STALE"));
        page.view(id)
                .body("seal.name", equalTo("公司章二"))
                .body("seal.state", equalTo("DISABLED"))
                .body("seal.disabledFor", equalTo("CHANGED"))
                .body("seal.version", greaterThan(0));
        assertThat(page.view(id).extract().<String>path("seal.number")).isNotEqualTo(number);
        byte[] der = page.get(SEALS + "/" + id + "/object").extract().asByteArray();
        assertThat(Seal.read(der).info().property().name()).isEqualTo("公司章二");
    }

    @Test
    @Tag("SEL-05")
    @Tag("SEL-12")
    @DisplayName("What the legal card confirmed is shown by the seal's number, also once it was changed and deleted")
    void confirmations() throws GeneralSecurityException {
        String id = page.aSeal(legalCard, "公司章");
        String first = page.view(id).extract().path("seal.number");
        byte[] object = page.get(SEALS + "/" + id + "/object").extract().asByteArray();
        page.confirm(page.prepareChange(id, page.change(id, "公司章二")), legalCard).statusCode(201);
        String second = page.view(id).extract().path("seal.number");
        page.get(CONFIRMATIONS + second).statusCode(200).body("number", equalTo(second));
        page.delete(SEALS + "/" + id).statusCode(204);
        page.get(CONFIRMATIONS + second).statusCode(200).body("sealId", equalTo(id));
        ExtractableResponse<Response> kept = page.get(CONFIRMATIONS + first)
                .statusCode(200)
                .body("object", equalTo(Base64.getEncoder().encodeToString(object)))
                .body("algorithm", equalTo("ES256"))
                .extract();
        byte[] digest = Sha256.of(decoded(kept, "nonce"), decoded(kept, "content"));
        assertThat(kept.<String>path("challenge"))
                .endsWith(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(legalCard.certificate().getPublicKey());
        for (String part : List.of("origin", "challenge")) {
            signature.update(Sha256.of(kept.<String>path(part).getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(signature.verify(decoded(kept, "signature"))).isTrue();
        assertThat(decoded(kept, "certificate"))
                .isEqualTo(legalCard.certificate().getEncoded());
        page.get("/api/v1/account/activity?pageSize=50").body("items.action", hasItem("SEAL_CONFIRMATION_VIEWED"));
        SealsPage.by(TrialCompany.with(kit).legalCard(zhou))
                .get(CONFIRMATIONS + first)
                .statusCode(404);
    }

    private static byte[] decoded(ExtractableResponse<Response> answer, String path) {
        return Base64.getDecoder().decode(answer.<String>path(path));
    }

    @Test
    @Tag("SEL-74")
    @DisplayName("For a renewed certificate the same picture is issued again, with a link to its predecessor")
    void reissues() {
        String cardNo = TrialCompany.cardNo();
        IssuedCard former = company.operatorCard(wu, cardNo);
        CardPage.signedIn(former);
        Map<String, Object> form = page.form("合同章", 1);
        String id = page.confirm(page.prepare(form), legalCard)
                .statusCode(201)
                .extract()
                .path("sealId");
        page.set(id, "ENABLED").statusCode(204);
        page.view(id).body("seal.renewable", equalTo(false)).body("seal.operator.name", equalTo("吴试用"));
        limit(id, 10, 4);
        Map<String, Object> again = page.change(id, "-");
        again.remove("sealName");
        page.prepareReissue(id, again).statusCode(409).body("code", equalTo("SEAL_STATE_CONFLICT"));
        IssuedCard renewed = company.operatorCard(wu, cardNo);
        CardPage.signedIn(renewed);
        page.view(id).body("seal.renewable", equalTo(true)).body("seal.state", equalTo("ENABLED"));
        String next = page.confirm(page.prepareReissue(id, again), legalCard)
                .statusCode(201)
                .extract()
                .path("sealId");
        page.view(next)
                .body("predecessorId", equalTo(id))
                .body("seal.name", equalTo("合同章"))
                .body("seal.state", equalTo("DISABLED"))
                .body("seal.renewable", equalTo(false));
        page.view(id).body("seal.state", equalTo("DISABLED")).body("seal.disabledFor", equalTo("REISSUED"));
        Map<String, Object> late = page.change(id, "合同章二");
        for (ValidatableResponse refused :
                List.of(page.set(id, "ENABLED"), page.prepareChange(id, late), page.prepareReissue(id, again))) {
            refused.statusCode(409).body("code", equalTo("SEAL_STATE_CONFLICT"));
        }
        assertThat(page.get(SEALS + "/" + next + "/picture").extract().asByteArray())
                .isEqualTo(page.get(SEALS + "/" + id + "/picture").extract().asByteArray());
        byte[] der = page.get(SEALS + "/" + next + "/object").extract().asByteArray();
        assertThat(Seal.read(der).info().extensions())
                .extracting(ExtensionData::id)
                .contains(Extensions.predecessor(Seal.read(der)).id());
        page.set(next, "ENABLED").statusCode(204);
        page.get(PERMISSIONS + next)
                .statusCode(200)
                .body("mostUses", contains(10))
                .body("used", contains(4));
        page.get(PERMISSIONS + id).statusCode(200).body("", hasSize(0));
    }

    /** For the second of those who may be chosen. */
    private void limit(String sealId, int mostUses, int used) {
        String operator = page.operator(1);
        page.put(PERMISSIONS + sealId + "/accounts/" + operator, Map.of("mostUses", mostUses))
                .statusCode(204);
        pool.preparedQuery("update sealing_permission set used = $1 where seal_id = $2::text::uuid")
                .execute(Tuple.of(used, sealId))
                .await()
                .indefinitely();
    }
}
