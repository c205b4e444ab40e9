package io.yinxin.seals;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.yinxin.eseal.object.ApplySeal;
import io.yinxin.eseal.object.Seal;
import io.yinxin.eseal.object.SignatureAlgorithm;
import io.yinxin.eseal.object.SignatureDraft;
import io.yinxin.eseal.ofd.CheckMethod;
import io.yinxin.eseal.ofd.OfdPackage;
import io.yinxin.eseal.ofd.OfdSeal;
import io.yinxin.eseal.ofd.OfdSealing;
import io.yinxin.eseal.ofd.OfdSealingOptions;
import io.yinxin.eseal.ofd.PreparedOfd;
import io.yinxin.eseal.place.PageRange;
import io.yinxin.eseal.place.Position;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.SampleDocuments;
import io.yinxin.testing.TrialCompany;
import io.yinxin.trial.Algorithm;
import io.yinxin.trial.IssuedCard;
import io.yinxin.trial.kit.TrialKit;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CRLReason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Seals made here, used on a document, and checked by anybody. */
@ApiTest
@Tag("SEL-56")
@Tag("SEL-65")
class CheckedSealsTest {
    @Inject
    Pool pool;

    @SuppressWarnings("NullAway.Init")
    TrialKit kit;

    private IssuedCard card;
    private byte[] seal;

    @BeforeEach
    void aSeal() {
        card = TrialCompany.with(kit).legalCard(TrialCompany.somebody("周试用"));
        SealsPage page = SealsPage.by(card);
        Map<String, Object> form = page.form("公司章一");
        form.put("validFrom", LocalDate.now().toString());
        String id =
                page.confirm(page.prepare(form), card).statusCode(201).extract().path("sealId");
        seal = page.get(SealsPage.SEALS + "/" + id + "/object")
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    @AfterEach
    void forgetLimits() {
        pool.query("delete from platform_throttle").execute().await().indefinitely();
    }

    @Test
    @Tag("SEL-60")
    @DisplayName("POST /seal-checks tells of a seal by itself who has made it")
    void alone() {
        check(seal)
                .statusCode(200)
                .body("kind", equalTo("SEAL"))
                .body("verdict", equalTo("VALID"))
                .body("seal.name", equalTo("公司章一"))
                .body("seal.picture", startsWith("data:image/png;base64,"))
                .body("seal.maker.name", equalTo("Yinxin seal maker"))
                .body("signatures.size()", equalTo(0));
    }

    @Test
    @Tag("SEL-67")
    @DisplayName(
            "POST /seal-checks tells who has sealed a document, then that it was changed, then that the card is revoked")
    void inADocument() {
        byte[] sealed = sealed(card);
        check(sealed)
                .statusCode(200)
                .body("verdict", equalTo("VALID"))
                .body("signatures[0].kind", equalTo("SEAL"))
                .body("signatures[0].signer.name", not(equalTo("")))
                .body("signatures[0].signer.then", equalTo("VALID"))
                .body("signatures[0].signer.now", equalTo("VALID"))
                .body("signatures[0].seal.name", equalTo("公司章一"))
                .body("signatures[0].pages", equalTo(List.of(1)))
                .body("signatures[0].stamped", equalTo(false))
                .body("signatures[0].steps.reason", hasItem("REVOCATION_NOT_ASKED"));

        check(SampleDocuments.changed(sealed, "Doc_0/Pages/Page_0/Content.xml", "Body", "Back"))
                .statusCode(200)
                .body("verdict", equalTo("INVALID"))
                .body("signatures[0].steps.find { it.result == 'BAD' }.code", equalTo("REFERENCE_DIGEST"))
                .body(
                        "signatures[0].steps.find { it.result == 'BAD' }.subject",
                        equalTo("Doc_0/Pages/Page_0/Content.xml"));
    }

    @Test
    @Tag("SEL-68")
    @DisplayName(
            "POST /seal-checks: a card that was revoked, one that is not in the seal's list, a maker we do not know")
    void neverValid() {
        kit.ca(Algorithm.P256).revoke(card, CRLReason.KEY_COMPROMISE);
        // The answer had at sign-in counts for a while.
        pool.query("delete from certificate_ocsp").execute().await().indefinitely();
        check(sealed(card))
                .body("verdict", equalTo("INVALID"))
                .body("signatures[0].signer.now", equalTo("REVOKED"))
                .body("signatures[0].steps.findAll { it.result == 'BAD' }.code", hasItem("SIGNER_REVOKED"));
        byte[] spoilt = seal.clone();
        spoilt[spoilt.length - 1] ^= 1;
        check(spoilt)
                .body("verdict", equalTo("INVALID"))
                .body("steps.findAll { it.result == 'BAD' }.code", hasItem("SEAL_SIGNATURE"));
    }

    private byte[] sealed(IssuedCard by) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        OfdSealingOptions options = new OfdSealingOptions(
                "yinxin", "0.1", SignatureAlgorithm.ECDSA_SHA256.id(), CheckMethod.SHA256, now, true);
        PreparedOfd prepared = OfdSealing.prepare(
                OfdPackage.read(SampleDocuments.ofd()),
                new OfdSeal(seal, 40, 40),
                List.of(new Position.AtPoint(PageRange.only(1), 100, 150)),
                options);
        SignatureDraft draft =
                new SignatureDraft(Seal.read(seal), now, prepared.dataHash(), prepared.propertyInfo(), List.of());
        try {
            byte[] certificate = by.certificate().getEncoded();
            byte[] toSign = ApplySeal.toSign(draft, certificate, SignatureAlgorithm.ECDSA_SHA256);
            Signature signature = Signature.getInstance("SHA256withECDSA", Algorithm.PROVIDER);
            signature.initSign(by.privateKey());
            signature.update(toSign);
            byte[] value = signature.sign();
            return OfdSealing.complete(
                    prepared,
                    ApplySeal.assemble(toSign, certificate, SignatureAlgorithm.ECDSA_SHA256, value)
                            .der());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ValidatableResponse check(byte[] file) {
        return RestAssured.given()
                .header("X-Yinxin-Request", "1")
                .contentType("application/octet-stream")
                .body(file)
                .post("/api/v1/seal-checks")
                .then();
    }
}
