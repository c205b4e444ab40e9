package io.yinxin.eseal.verify;

import static io.yinxin.eseal.TestSeals.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.eseal.TestKey;
import io.yinxin.eseal.TestSeals;
import io.yinxin.eseal.object.SealVersion;
import io.yinxin.eseal.object.SignatureAlgorithm;
import io.yinxin.eseal.ofd.SampleOfd;
import io.yinxin.eseal.pdf.SamplePdf;
import io.yinxin.eseal.report.StepCode;
import io.yinxin.eseal.report.StepResult;
import io.yinxin.eseal.sample.OfdrwLoader;
import io.yinxin.eseal.sample.SampleKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents other programs have signed go through the same steps. */
@Tag("SEL-69")
class ForeignDocumentTest {
    @TempDir
    private Path folder;

    @Test
    void sealedByOfdrw() throws Exception {
        TestSeals seals = new TestSeals(SignatureAlgorithm.SM2_SM3);
        OfdrwLoader ofdrw = new OfdrwLoader();
        TestKey signer = seals.signer;
        SampleKey key = new SampleKey(
                new KeyPair(signer.publicKey(), signer.privateKey()),
                X509.certificate(signer.certificate()),
                "SM3withSM2");
        byte[] sealed = ofdrw.seal(
                ofdrw.document("样本文档"), true, key, seals.seal(SealVersion.V4).der());
        // That library signs with the time of now.
        DocumentVerifier verifier = new DocumentVerifier(seals.trust());
        DocumentReport report = verifier.verify(sealed, Instant.now());
        assertThat(report.signatures()).hasSize(1);
        SignatureReport signature = report.signatures().getFirst();
        assertThat(signature.kind()).isEqualTo(SignatureKind.SEAL);
        assertThat(signature.steps())
                .as(DocumentVerifierTest.said(report))
                .noneMatch(step -> step.result() == StepResult.BAD);
        assertThat(signature.signer().orElseThrow().name()).isEqualTo("Signer");
        Map<String, byte[]> entries = SampleOfd.unzip(sealed);
        SampleOfd.of(entries, "Doc_0/Pages/Page_0/Content.xml")[200] ^= 1;
        assertThat(verifier.verify(SampleOfd.zipBytes(entries), NOW).verdict()).isEqualTo(DocumentVerdict.INVALID);
    }

    @Test
    void signedByPdfboxAndOpenssl() throws Exception {
        TestSeals rsa = new TestSeals(SignatureAlgorithm.RSA_SHA256);
        byte[] signed = signed(SamplePdf.withPages(1), rsa.signer);
        DocumentVerifier verifier = new DocumentVerifier(rsa.trust());
        DocumentReport report = verifier.verify(signed, NOW);
        assertThat(report.verdict()).as(DocumentVerifierTest.said(report)).isEqualTo(DocumentVerdict.VALID);
        SignatureReport signature = report.signatures().getFirst();
        assertThat(signature.kind()).isEqualTo(SignatureKind.SIGNATURE);
        assertThat(signature.signedAt()).contains(TestSeals.SIGNED);
        byte[] changed = signed.clone();
        changed[100] ^= 1;
        assertThat(verifier.verify(changed, NOW).verdict()).isEqualTo(DocumentVerdict.INVALID);
        // To us it is somebody unknown.
        TestSeals ours = new TestSeals(SignatureAlgorithm.SM2_SM3);
        assertThat(new DocumentVerifier(ours.trust())
                        .verify(signed, NOW)
                        .signatures()
                        .getFirst()
                        .steps())
                .anyMatch(step -> step.code() == StepCode.SIGNER_UNTRUSTED && step.result() == StepResult.BAD);
    }

    private byte[] signed(byte[] file, TestKey key) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            Calendar time = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
            time.setTimeInMillis(TestSeals.SIGNED.toEpochMilli());
            signature.setSignDate(time);
            document.addSignature(signature, content -> openssl(content, key));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }

    private byte[] openssl(InputStream content, TestKey key) throws IOException {
        Path data = folder.resolve("content");
        Files.copy(content, data);
        Path out = folder.resolve("cms.der");
        Process process = new ProcessBuilder(
                        "openssl",
                        "cms",
                        "-sign",
                        "-binary",
                        "-md",
                        "sha256",
                        "-signer",
                        pem("signer.pem", X509.certificate(key.certificate())).toString(),
                        "-inkey",
                        pem("key.pem", key.privateKey()).toString(),
                        "-in",
                        data.toString(),
                        "-outform",
                        "DER",
                        "-out",
                        out.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("log")))
                .isZero();
        return Files.readAllBytes(out);
    }

    private Path pem(String name, Object what) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(what);
        }
        return Files.writeString(folder.resolve(name), text.toString());
    }
}
