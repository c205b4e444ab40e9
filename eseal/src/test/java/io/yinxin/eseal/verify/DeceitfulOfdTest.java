package io.yinxin.eseal.verify;

import static io.yinxin.eseal.TestSeals.NOW;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yinxin.eseal.Node;
import io.yinxin.eseal.TestSeals;
import io.yinxin.eseal.object.SealVersion;
import io.yinxin.eseal.object.SignatureAlgorithm;
import io.yinxin.eseal.ofd.OfdError;
import io.yinxin.eseal.ofd.OfdException;
import io.yinxin.eseal.ofd.SampleOfd;
import io.yinxin.eseal.report.Step;
import io.yinxin.eseal.report.StepCode;
import io.yinxin.eseal.report.StepResult;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Good seals, and documents in which readers would see something else than what was sealed. */
@Tag("SEL-56")
@Tag("SEL-67")
class DeceitfulOfdTest {
    private static final String MAIN = "OFD.xml";
    private static final String SIGNATURE = "Doc_0/Signs/Sign_0/Signature.xml";
    private static final String VALUE = "Doc_0/Signs/Sign_0/SignedValue.dat";
    private static final String ROOT = "Doc_0/Document.xml";
    private static final String NOTES = "Doc_0/Annots/Annotations.xml";
    private static final String NOTE = "Doc_0/Annots/Page_0.xml";

    private static final SealedDocuments DOCUMENTS = new SealedDocuments(new TestSeals(SignatureAlgorithm.SM2_SM3));
    private static final DocumentVerifier VERIFIER = new DocumentVerifier(new AskedOnce(DOCUMENTS.seals.trust()));

    private static void assertVerdict(DocumentVerdict verdict, byte[] file) {
        DocumentReport report = VERIFIER.verify(file, NOW);
        assertThat(report.verdict()).as(DocumentVerifierTest.said(report)).isEqualTo(verdict);
    }

    private static void edit(Map<String, byte[]> entries, String entry, UnaryOperator<String> edit) {
        String before = new String(SampleOfd.of(entries, entry), UTF_8);
        String after = edit.apply(before);
        assertThat(after).isNotEqualTo(before);
        entries.put(entry, after.getBytes(UTF_8));
    }

    private static byte[] edited(byte[] file, Consumer<Map<String, byte[]>> change) {
        Map<String, byte[]> entries = SampleOfd.unzip(file);
        change.accept(entries);
        return SampleOfd.zipBytes(entries);
    }

    /** What is too large to be looked at is not false: nobody has touched these. */
    @Test
    void whatIsTooLargeIsUndecided() {
        Random random = new Random(20261122);
        String elements = IntStream.range(0, 310_000)
                .mapToObj(i -> "<ofd:PathObject ID=\"" + Long.toHexString(random.nextLong()) + "\"/>")
                .collect(Collectors.joining());
        byte[] large = edited(
                SampleOfd.withPages(1),
                entries -> edit(
                        entries,
                        "Doc_0/Pages/Page_0/Content.xml",
                        xml -> xml.replace("</ofd:Layer>", elements + "</ofd:Layer>")));
        assertVerdict(
                DocumentVerdict.INDETERMINATE,
                DOCUMENTS.ofd(large, DOCUMENTS.seals.seal(SealVersion.V4), DOCUMENTS.seals.signer));
        Node seal = Node.parse(DOCUMENTS.seals.seal(SealVersion.V4).der());
        byte[] picture = new byte[(2 << 20) + 1];
        assertVerdict(
                DocumentVerdict.INDETERMINATE,
                seal.with("0.3.1", Node.of(4, picture)).encode());
    }
}
