package io.yinxin.sealing;

import static io.yinxin.sealing.SealingPage.point;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.yinxin.eseal.object.SealSignature;
import io.yinxin.eseal.object.TimeStamp;
import io.yinxin.eseal.ofd.OfdInspector;
import io.yinxin.eseal.ofd.OfdPackage;
import io.yinxin.eseal.pdf.PdfInspector;
import io.yinxin.eseal.report.StepCode;
import io.yinxin.eseal.report.StepResult;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.TrialCompany;
import io.yinxin.trial.Algorithm;
import io.yinxin.trial.IssuedCard;
import io.yinxin.trial.TrialCard;
import io.yinxin.trial.kit.TrialKit;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Time stamps on seals, from an authority that is there or not. */
@ApiTest
@Tag("SEL-63")
class TimeStampTest {
    @Inject
    Pool pool;

    @SuppressWarnings("NullAway.Init")
    Sandbox sandbox;

    @SuppressWarnings("NullAway.Init")
    TrialKit kit;

    @AfterEach
    void inServiceAgain() {
        sandbox.timeStamps().available(true);
        pool.query("delete from platform_throttle").execute().await().indefinitely();
    }

    private IssuedCard legalCard(Algorithm algorithm) {
        return kit.ca(algorithm)
                .issue(TrialCard.legal(
                        TrialCompany.somebody("周试用"), TrialCompany.with(kit).organisation(), TrialCompany.cardNo()));
    }

    @Test
    @DisplayName("An OFD has a token over its seal's signature, a PDF one over its CMS's")
    void stamped() throws Exception {
        IssuedCard sm2 = legalCard(Algorithm.SM2);
        SealingPage page = SealingPage.by(sm2);
        String seal = page.aSealInUse(sm2, "公司章", 0);
        byte[] ofd = page.file(page.seal(page.document(SampleDocuments.ofd(1), "一"), seal, sm2, point(1, 100, 100))
                .body("timeStampedAt", notNullValue()));
        SealSignature value = SealSignature.read(OfdInspector.inspect(OfdPackage.read(ofd))
                .signatures()
                .getFirst()
                .signedValue()
                .orElseThrow());
        TimeStamp stamp = TimeStamp.read(value.timeStamp().orElseThrow());
        stamp.requireFor(value.signature());
        stamp.requireSigned();
        IssuedCard p256 = legalCard(Algorithm.P256);
        SealingPage other = SealingPage.by(p256);
        String contract = other.aSealInUse(p256, "合同章", 0);
        byte[] pdf =
                other.file(other.seal(other.document(SampleDocuments.pdf(1), "二"), contract, p256, point(1, 100, 100)));
        assertThat(PdfInspector.inspect(pdf).signatures().getFirst().steps())
                .anyMatch(step -> step.code() == StepCode.TIMESTAMP && step.result() == StepResult.GOOD);
    }

    @Test
    @DisplayName("While there is no authority the user may wait and send the same again, or go on without")
    void unreachable() throws Exception {
        IssuedCard card = legalCard(Algorithm.SM2);
        SealingPage page = SealingPage.by(card);
        String seal = page.aSealInUse(card, "公司章", 0);
        String document = page.document(SampleDocuments.ofd(1), "一");
        sandbox.timeStamps().available(false);
        ValidatableResponse prepared = page.prepare(document, seal, point(1, 100, 100));
        String signature = TestAgent.sign(page.ticket(prepared), card);
        page.complete(prepared, signature)
                .statusCode(503)
                .body("code", equalTo("SEALING_TIME_STAMP"))
                .body("params.optional", equalTo(true));
        sandbox.timeStamps().available(true);
        page.complete(prepared, signature).statusCode(201).body("timeStampedAt", notNullValue());
        sandbox.timeStamps().available(false);
        ValidatableResponse second = page.prepare(document, seal, point(1, 100, 100));
        String id = second.extract().path("preparationId");
        page.post(
                        "/preparations/" + id + "/completion",
                        Map.of("signature", TestAgent.sign(page.ticket(second), card), "withoutTimeStamp", true))
                .statusCode(201)
                .body("timeStampedAt", nullValue());
    }
}
