package io.yinxin.eseal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.eseal.place.PageRange;
import io.yinxin.eseal.place.Position;
import io.yinxin.eseal.sample.SampleKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our PDFs in somebody else's verifier. */
@Tag("SEL-61")
@Tag("SEL-62")
class PopplerTest {
    private static final Position POINT = new Position.AtPoint(PageRange.ALL, 100, 150);

    @TempDir
    private Path folder;

    @Test
    void aSealWithEcdsaVerifies() throws Exception {
        String report = verify(new PdfSealer(SampleKey.ecdsa()).seal(SamplePdf.withPages(2), POINT));
        assertThat(report)
                .contains("Signature Type: ETSI.CAdES.detached")
                .contains("Signature Validation: Signature is Valid.")
                .contains("Total document signed");
    }

    @Test
    void aSealWithRsaVerifies() throws Exception {
        assertThat(verify(new PdfSealer(SampleKey.rsa()).seal(SamplePdf.withPages(2), POINT)))
                .contains("Signature Validation: Signature is Valid.")
                .contains("Total document signed");
    }

    @Test
    void twoSealsVerify() throws Exception {
        byte[] once = new PdfSealer(SampleKey.rsa()).seal(SamplePdf.withPages(2), POINT);
        assertThat(verify(new PdfSealer(SampleKey.ecdsa()).seal(once, POINT)).split("Signature is Valid\\.", -1))
                .hasSize(3);
    }

    @Test
    @Tag("SEL-63")
    void aSealWithTimeStampVerifies() throws Exception {
        PdfSealer sealer = new PdfSealer(SampleKey.rsa());
        PreparedPdf prepared = sealer.prepare(SamplePdf.withPages(1), PdfProfile.PADES, POINT);
        byte[] cms = sealer.cms(prepared);
        byte[] stamped = CadesCms.withTimeStamp(cms, new SampleAuthority().token(CadesCms.signatureValue(cms)));
        assertThat(verify(PdfSealing.complete(prepared, stamped))).contains("Signature is Valid.");
    }

    @Test
    void theirCheckCanFail() throws Exception {
        byte[] sealed = new PdfSealer(SampleKey.rsa()).seal(SamplePdf.withPages(1), POINT);
        assertThat(verify(SamplePdf.replaced(sealed, "Sample reason", "Sample reasom")))
                .doesNotContain("Signature is Valid.")
                .contains("Signature Validation");
    }

    private String verify(byte[] file) throws IOException, InterruptedException {
        Path input = Files.write(folder.resolve("sealed.pdf"), file);
        Path output = folder.resolve("report.txt");
        Process process = new ProcessBuilder("pdfsig", "-nocert", input.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(output, StandardCharsets.UTF_8);
    }
}
