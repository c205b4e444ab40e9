package io.yinxin.sealing;

import static io.yinxin.sealing.SealingPage.keyword;
import static io.yinxin.sealing.SealingPage.point;
import static io.yinxin.sealing.SealingPage.seam;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.yinxin.eseal.object.Digest;
import io.yinxin.eseal.object.SealSignature;
import io.yinxin.eseal.ofd.OfdInspection;
import io.yinxin.eseal.ofd.OfdInspector;
import io.yinxin.eseal.ofd.OfdPackage;
import io.yinxin.eseal.ofd.OfdSignature;
import io.yinxin.eseal.pdf.PdfInspection;
import io.yinxin.eseal.pdf.PdfInspector;
import io.yinxin.eseal.report.StepResult;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.TrialCompany;
import io.yinxin.trial.Algorithm;
import io.yinxin.trial.IssuedCard;
import io.yinxin.trial.TrialCard;
import io.yinxin.trial.kit.TrialKit;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PDF and OFD documents sealed over HTTP with the cards of their seals' operators. */
@ApiTest
class SealingTest {
    @Inject
    Pool pool;

    @SuppressWarnings("NullAway.Init")
    TrialKit kit;

    @TempDir
    private Path folder;

    private final io.yinxin.trial.Person zhou = TrialCompany.somebody("周试用");

    @AfterEach
    void forgetLimits() {
        pool.query("delete from platform_throttle").execute().await().indefinitely();
    }

    /** Of a box in mm, as the page is shown. */
    private static double redShare(SealingPage page, String document, int number, int x, int y, int width, int height)
            throws Exception {
        byte[] png = page.get("/documents/" + document + "/pages/" + number)
                .statusCode(200)
                .header("Content-Type", startsWith("image/png"))
                .extract()
                .asByteArray();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getHeight()).isEqualTo(1100);
        double scale = image.getHeight() / 297.0;
        int red = 0;
        int all = 0;
        for (int row = (int) (y * scale); row < (y + height) * scale; row++) {
            for (int column = (int) (x * scale); column < (x + width) * scale; column++) {
                Color colour = new Color(image.getRGB(column, row));
                red += colour.getRed() - colour.getGreen() > 60 ? 1 : 0;
                all++;
            }
        }
        return (double) red / all;
    }

    private IssuedCard legalCard(Algorithm algorithm) {
        TrialCompany company = TrialCompany.with(kit);
        return kit.ca(algorithm).issue(TrialCard.legal(zhou, company.organisation(), TrialCompany.cardNo()));
    }

    @Test
    @Tag("SEL-55")
    @Tag("SEL-61")
    @Tag("SEL-62")
    @DisplayName("An OFD sealed with SM2 at a point, at a keyword and across the edge: every check of the file holds")
    void ofd() throws Exception {
        IssuedCard card = legalCard(Algorithm.SM2);
        SealingPage page = SealingPage.by(card);
        String seal = page.aSealInUse(card, "公司章", 0);
        page.get("/seals").statusCode(200).body("name", contains("公司章")).body("own", contains(true));
        ValidatableResponse handed = page.handIn(SampleDocuments.ofd(3), "试用合同.ofd")
                .statusCode(201)
                .body("format", equalTo("OFD"))
                .body("title", equalTo("试用合同.ofd"))
                .body("pages", hasSize(3))
                .body("pages[0].width", equalTo(210.0f))
                .body("sealed", equalTo(false));
        String document = handed.extract().path("documentId");
        assertThat(redShare(page, document, 1, 80, 80, 40, 40)).isZero();
        page.get("/documents/" + document + "/pages/4").statusCode(404);
        ValidatableResponse prepared = page.prepare(document, seal, point(1, 100, 100), keyword("签章处"), seam(150))
                .statusCode(201)
                .body("stamps", equalTo(7));
        JsonNode ticket = page.ticket(prepared);
        JsonNode item = ticket.path("items").get(0);
        assertThat(item.path("kind").asText()).isEqualTo("ses-tbs-sign");
        assertThat(item.path("display").path("title").asText()).isEqualTo("试用合同.ofd");
        assertThat(item.path("display").path("sealName").asText()).isEqualTo("公司章");
        assertThat(item.path("display").path("digestAlg").asText()).isEqualTo("SM3");
        assertThat(item.path("display").path("organisation").asText()).startsWith("试用企业");
        ValidatableResponse done = page.complete(prepared, TestAgent.sign(ticket, card))
                .statusCode(201)
                .body("document.sealed", equalTo(true));
        byte[] sealed = page.file(done);
        OfdInspection inspection = OfdInspector.inspect(OfdPackage.read(sealed));
        assertThat(inspection.steps()).noneMatch(step -> step.result() == StepResult.BAD);
        OfdSignature signature = inspection.signatures().getFirst();
        assertThat(signature.steps()).isNotEmpty().noneMatch(step -> step.result() == StepResult.BAD);
        assertThat(signature.stamps()).hasSize(7);
        SealSignature value = SealSignature.read(signature.signedValue().orElseThrow());
        assertThat(value.certificate()).isEqualTo(card.certificate().getEncoded());
        assertThat(value.dataHash()).isEqualTo(Digest.SM3.of(signature.protectedBytes()));
        assertThat(value.seal().info().property().name()).isEqualTo("公司章");
        assertThat(openssl(card, value.signedBytes(), value.signature())).contains("Verified OK");
        byte[] changed = value.signedBytes().clone();
        changed[changed.length - 1] ^= 1;
        assertThat(openssl(card, changed, value.signature())).doesNotContain("Verified OK");
        // Where, but no word of the document: the log is not encrypted.
        page.get("/uses")
                .body("items[0].positions", equalTo("POINT 1-1 100.0,100.0; KEYWORD 1- ALL; SEAM 1- 150.0 RIGHT"));
        String finished = done.extract().path("document.documentId");
        assertThat(redShare(page, finished, 1, 80, 80, 40, 40)).isGreaterThan(0.1);
        assertThat(redShare(page, finished, 1, 140, 30, 40, 80)).isZero();
        assertThat(redShare(page, finished, 2, 80, 80, 40, 40)).isZero();
        byte[] again = page.file(page.seal(done.extract().path("document.documentId"), seal, card, point(2, 50, 50)));
        List<OfdSignature> both = OfdInspector.inspect(OfdPackage.read(again)).signatures();
        assertThat(both)
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.steps()).noneMatch(step -> step.result() == StepResult.BAD));
    }

    @Test
    @Tag("SEL-55")
    @Tag("SEL-61")
    @Tag("SEL-62")
    @DisplayName("A PDF sealed with P-256, and sealed again: poppler finds both signatures valid")
    void pdf() throws Exception {
        IssuedCard card = legalCard(Algorithm.P256);
        SealingPage page = SealingPage.by(card);
        String seal = page.aSealInUse(card, "合同章", 0);
        String document = page.document(SampleDocuments.pdf(2), "contract.pdf");
        byte[] png = page.get("/documents/" + document + "/pages/2")
                .statusCode(200)
                .header("Content-Type", startsWith("image/png"))
                .extract()
                .asByteArray();
        assertThat(png).startsWith(0x89, 'P', 'N', 'G');
        page.get("/documents/" + document + "/pages/3").statusCode(404);
        Number height =
                page.get("/documents/" + document).statusCode(200).extract().path("pages[0].height");
        assertThat(height.doubleValue()).isCloseTo(297, within(0.1));
        ValidatableResponse first = page.seal(document, seal, card, keyword("Seal here"), seam(100));
        byte[] once = page.file(first);
        assertThat(pdfsig(once)).contains("Signature is Valid.").contains("Total document signed");
        ValidatableResponse again =
                page.seal(first.extract().path("document.documentId"), seal, card, point(2, 60, 60));
        assertThat(pdfsig(page.file(again)).split("Signature is Valid\\.", -1)).hasSize(3);
        byte[] broken = once.clone();
        broken[300] ^= 1;
        assertThat(pdfsig(broken)).doesNotContain("Signature is Valid.");
    }

    @Test
    @Tag("SEL-55")
    @DisplayName("A PDF sealed with SM2 carries the seal itself over the SM3 of its bytes")
    void pdfWithSm2() throws Exception {
        IssuedCard card = legalCard(Algorithm.SM2);
        SealingPage page = SealingPage.by(card);
        String seal = page.aSealInUse(card, "公司章", 0);
        byte[] sealed =
                page.file(page.seal(page.document(SampleDocuments.pdf(1), "一.pdf"), seal, card, point(1, 100, 100)));
        PdfInspection inspection = PdfInspector.inspect(sealed);
        assertThat(inspection.steps()).noneMatch(step -> step.result() == StepResult.BAD);
        var signature = inspection.signatures().getFirst();
        assertThat(signature.subFilter()).isEqualTo("GM.sm2seal");
        SealSignature value = SealSignature.read(signature.contents());
        assertThat(value.dataHash()).isEqualTo(signature.sm3());
        assertThat(openssl(card, value.signedBytes(), value.signature())).contains("Verified OK");
    }

    @Test
    @Tag("SEL-55")
    @DisplayName(
            "Another key's signature, or one over other bytes, seals nothing; a preparation seals once, however often it is sent")
    void refusesSignatures() throws Exception {
        IssuedCard card = legalCard(Algorithm.SM2);
        SealingPage page = SealingPage.by(card);
        String seal = page.aSealInUse(card, "公司章", 0);
        String document = page.document(SampleDocuments.ofd(1), "一.ofd");
        ValidatableResponse prepared = page.prepare(document, seal, point(1, 100, 100));
        JsonNode ticket = page.ticket(prepared);
        byte[] tbs = Base64.getDecoder()
                .decode(ticket.path("items").get(0).path("tbs").asText());
        IssuedCard other = legalCard(Algorithm.SM2);
        page.complete(prepared, TestAgent.sign(tbs, other))
                .statusCode(422)
                .body("code", equalTo("SEALING_SIGNATURE_WRONG"));
        page.complete(prepared, TestAgent.sign("anything".getBytes(StandardCharsets.UTF_8), card))
                .statusCode(422)
                .body("code", equalTo("SEALING_SIGNATURE_WRONG"));
        page.complete(prepared, "AAAA").statusCode(422).body("code", equalTo("SEALING_SIGNATURE_WRONG"));
        SealingPage.by(card).complete(prepared, TestAgent.sign(tbs, card)).statusCode(404);
        String sealed = page.complete(prepared, TestAgent.sign(tbs, card))
                .statusCode(201)
                .extract()
                .path("document.documentId");
        // The first answer may have been lost: the same again, and nothing is sealed or counted a second time.
        page.complete(prepared, TestAgent.sign(tbs, card))
                .statusCode(201)
                .body("document.documentId", equalTo(sealed))
                .body("document.sealed", equalTo(true))
                .body("useId", equalTo(page.get("/uses").extract().path("items[0].useId")));
        SealingPage.by(other).complete(prepared, TestAgent.sign(tbs, card)).statusCode(404);
        page.get("/uses")
                .statusCode(200)
                .body("total", equalTo(4))
                .body("items[0].result", equalTo("SEALED"))
                .body("items[1].result", equalTo("SEALING_SIGNATURE_WRONG"));
    }

    @Test
    @Tag("SEL-54")
    @Tag("SEL-61")
    @Tag("SEL-72")
    @DisplayName("What is no document, no place or no seal in use is refused, with its cause, and written down")
    void refusesForms() {
        IssuedCard card = legalCard(Algorithm.SM2);
        SealingPage page = SealingPage.by(card);
        page.handIn("no document".getBytes(StandardCharsets.UTF_8), "x.pdf")
                .statusCode(422)
                .body("code", equalTo("SEALING_DOCUMENT"))
                .body("params.cause", equalTo("NEITHER_PDF_NOR_OFD"));
        page.handIn("%PDF-1.7 broken".getBytes(StandardCharsets.UTF_8), "x.pdf")
                .statusCode(422)
                .body("params.cause", equalTo("NOT_A_PDF"));
        String seal = page.aSealInUse(card, "公司章", 0);
        String document = page.document(SampleDocuments.ofd(1), "一.ofd");
        page.prepare(document, seal, keyword("没有"))
                .statusCode(422)
                .body("code", equalTo("SEALING_PLACE"))
                .body("params.cause", equalTo("KEYWORD_NOT_FOUND"));
        page.prepare(document, seal, seam(100)).statusCode(422).body("params.cause", equalTo("SEAM_NEEDS_PAGES"));
        page.prepare(document, SealingPage.nobody(), point(1, 50, 50)).statusCode(404);
        page.prepare(SealingPage.nobody(), seal, point(1, 50, 50)).statusCode(404);
        IssuedCard stranger = legalCard(Algorithm.SM2);
        SealingPage others = SealingPage.by(stranger);
        others.prepare(document, seal, point(1, 50, 50)).statusCode(404);
        others.get("/documents/" + document + "/file").statusCode(404);
        page.seals().set(seal, "DISABLED").statusCode(204);
        page.prepare(document, seal, point(1, 50, 50))
                .statusCode(409)
                .body("code", equalTo("SEAL_CANNOT_USE"))
                .body("params.cause", equalTo("DISABLED"));
        page.get("/seals").body("$", hasSize(0));
        page.get("/uses")
                .body("items.result", contains("SEAL_CANNOT_USE", "SEALING_PLACE", "SEALING_PLACE"))
                .body("items.title", everyItem(equalTo("一.ofd")));
        page.delete("/documents/" + document).statusCode(204);
        page.get("/documents/" + document).statusCode(404);
    }

    private String pdfsig(byte[] file) throws Exception {
        Path input = Files.write(folder.resolve("sealed.pdf"), file);
        return run(List.of("pdfsig", "-nocert", input.toString()));
    }

    /** A second opinion about the card's SM2 signature. */
    private String openssl(IssuedCard card, byte[] message, byte[] value) throws Exception {
        Path key = Files.writeString(
                folder.resolve("key.pem"),
                "-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(
                                        card.certificate().getPublicKey().getEncoded())
                        + "\n-----END PUBLIC KEY-----\n");
        Path data = Files.write(folder.resolve("tbs"), message);
        Path signature = Files.write(folder.resolve("value"), value);
        return run(List.of(
                "openssl",
                "dgst",
                "-sm3",
                "-verify",
                key.toString(),
                "-sigopt",
                "distid:1234567812345678",
                "-signature",
                signature.toString(),
                data.toString()));
    }

    private String run(List<String> command) throws Exception {
        Path output = folder.resolve("report.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(output, StandardCharsets.UTF_8);
    }
}
