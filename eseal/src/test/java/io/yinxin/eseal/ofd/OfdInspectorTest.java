package io.yinxin.eseal.ofd;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.yinxin.eseal.place.PageRange;
import io.yinxin.eseal.place.Position;
import io.yinxin.eseal.report.Step;
import io.yinxin.eseal.report.StepCode;
import io.yinxin.eseal.report.StepResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SEL-67")
class OfdInspectorTest {
    private static final String SIGNATURE = "Doc_0/Signs/Sign_0/Signature.xml";
    private static final String VALUE = "Doc_0/Signs/Sign_0/SignedValue.dat";
    private static final String SEAL = "Doc_0/Signs/Sign_0/Seal.esl";
    private static final String LIST = "Doc_0/Signs/Signatures.xml";
    private static final Sealer SEALER = new Sealer();
    private static final Position POINT = new Position.AtPoint(PageRange.only(1), 100, 150);
    private static final byte[] SEALED = SEALER.seal(SampleOfd.withPages(2), POINT);

    @Test
    void aByteChangedInAProtectedEntryIsToldWithTheEntrysName() {
        for (String entry : SampleOfd.unzip(SEALED).keySet()) {
            if (List.of(SIGNATURE, VALUE, LIST).contains(entry)) {
                continue;
            }
            Map<String, byte[]> entries = SampleOfd.unzip(SEALED);
            byte[] content = SampleOfd.of(entries, entry);
            // A blank in XML, any byte of the seal: the document stays readable.
            int at = entry.endsWith(".xml") ? new String(content, ISO_8859_1).lastIndexOf('\n') : content.length / 2;
            content[at] ^= entry.endsWith(".xml") ? '\n' ^ ' ' : 1;
            assertThat(bad(inspect(entries)))
                    .as(entry)
                    .containsExactly(tuple(StepCode.REFERENCE_DIGEST, entry, "ENTRY_CHANGED"));
        }
    }

    @Test
    void aRemovedEntryIsToldByName() {
        Map<String, byte[]> entries = SampleOfd.unzip(SEALED);
        entries.remove("Doc_0/PublicRes.xml");
        assertThat(bad(inspect(entries)))
                .contains(tuple(StepCode.REFERENCE_MISSING, "Doc_0/PublicRes.xml", "ENTRY_REMOVED"));
    }

    @Test
    void anAddedEntryIsNamedAndBadOnlyInAClosedDocument() {
        Map<String, byte[]> open = SampleOfd.unzip(SEALED);
        open.put("Doc_0/Attachs/added.txt", new byte[] {1});
        OfdInspection inspection = inspect(open);
        assertThat(bad(inspection)).isEmpty();
        assertThat(inspection.signatures().getFirst().steps())
                .contains(Step.notice(StepCode.NOT_COVERED, "Doc_0/Attachs/added.txt", "ENTRY_NOT_COVERED"));
        Map<String, byte[]> closed = SampleOfd.unzip(SEALER.sealClosing(SampleOfd.withPages(1), POINT));
        closed.put("Doc_0/Attachs/added.txt", new byte[] {1});
        assertThat(bad(inspect(closed)))
                .containsExactly(tuple(StepCode.NOT_COVERED, "Doc_0/Attachs/added.txt", "ENTRY_NOT_COVERED"));
    }

    @Test
    void manyHarmlessEntriesDoNotPushABadOneOutOfTheReport() {
        Map<String, byte[]> entries = edited(SIGNATURE, OfdInspectorTest::withoutSecondPage);
        for (int i = 0; i < 300; i++) {
            entries.put("A/" + i, new byte[] {1});
        }
        assertThat(bad(inspect(entries)))
                .containsExactly(tuple(StepCode.NOT_COVERED, "Doc_0/Pages/Page_1/Content.xml", "CONTENT_NOT_COVERED"));
    }

    @Test
    void aPageTheSignatureLeavesOutIsBadEvenInAnOpenDocument() {
        assertThat(bad(inspect(edited(SIGNATURE, OfdInspectorTest::withoutSecondPage))))
                .containsExactly(tuple(StepCode.NOT_COVERED, "Doc_0/Pages/Page_1/Content.xml", "CONTENT_NOT_COVERED"));
    }

    private static String withoutSecondPage(String xml) {
        int start = xml.indexOf("<ofd:Reference FileRef=\"/Doc_0/Pages/Page_1/");
        return xml.substring(0, start) + xml.substring(xml.indexOf("</ofd:Reference>", start) + 16);
    }

    @Test
    void aSealTakenOffTheListIsNoticed() {
        Map<String, byte[]> entries = edited(LIST, xml -> xml.replaceAll("<ofd:Signature [^>]*/>", ""));
        OfdInspection inspection = inspect(entries);
        assertThat(inspection.signatures()).isEmpty();
        assertThat(inspection.steps()).containsExactly(Step.bad(StepCode.NOT_COVERED, SIGNATURE, "SIGNATURE_UNLISTED"));
    }

    @Test
    void aSealFileThatIsGoneIsTold() {
        Map<String, byte[]> entries = SampleOfd.unzip(SEALED);
        entries.remove(SEAL);
        OfdInspection inspection = inspect(entries);
        assertThat(bad(inspection))
                .containsExactlyInAnyOrder(
                        tuple(StepCode.SEAL_FILE_MISMATCH, SEAL, "SEAL_FILE_MISSING"),
                        tuple(StepCode.REFERENCE_MISSING, SEAL, "ENTRY_REMOVED"));
    }

    @Test
    void aSignatureThatWasNeverMadeIsNoSignature() {
        PreparedOfd prepared = SEALER.prepare(SampleOfd.withPages(1), POINT);
        OfdInspection inspection = OfdInspector.inspect(OfdPackage.read(prepared.file()));
        assertThat(bad(inspection)).containsExactly(tuple(StepCode.FORMAT, VALUE, "SIGNED_VALUE_MISSING"));
        assertThat(inspection.signatures().getFirst().signedValue()).isEmpty();
    }

    @Test
    @Tag("SEL-69")
    void formsOfOtherProductsAreRead() {
        Map<String, byte[]> entries = SampleOfd.unzip(SEALED);
        // Another prefix, relative locations, digest by name, another order, an old time.
        edit(
                entries,
                SIGNATURE,
                xml -> xml.replace("ofd:", "o:")
                        .replace("xmlns:ofd", "xmlns:o")
                        .replace("CheckMethod=\"1.2.156.10197.1.401\"", "CheckMethod=\"SM3\"")
                        .replace("<o:SignedValue>/Doc_0/Signs/Sign_0/", "<o:SignedValue>")
                        .replace("<o:BaseLoc>/Doc_0/Signs/Sign_0/", "<o:BaseLoc>")
                        .replaceAll("<o:SignatureDateTime>.*</o:SignatureDateTime>", "")
                        .replace(
                                "</o:SignedInfo>",
                                "<o:SignatureDateTime>2020-10-23 19:45:37</o:SignatureDateTime></o:SignedInfo>"));
        edit(
                entries,
                LIST,
                xml -> xml.replace("BaseLoc=\"/Doc_0/Signs/Sign_0", "BaseLoc=\"Sign_0")
                        .replace(" Type=\"Seal\"", "")
                        .replace("<ofd:", "<")
                        .replace("</ofd:", "</")
                        .replace("xmlns:ofd", "xmlns"));
        OfdInspection inspection = inspect(entries);
        assertThat(bad(inspection)).isEmpty();
        OfdSignature signature = inspection.signatures().getFirst();
        assertThat(signature.time()).isEqualTo("2020-10-23 19:45:37");
        assertThat(signature.type()).isEqualTo(OfdSignatureType.SEAL);
        assertThat(signature.signedValue()).isPresent();
        assertThat(signature.sealFile()).isPresent();
        // And it can be sealed once more.
        assertThat(bad(OfdInspector.inspect(OfdPackage.read(SEALER.seal(SampleOfd.zipBytes(entries), POINT)))))
                .isEmpty();
    }

    @Test
    void aWeakDigestIsBadAndAnUnknownOneUnknown() {
        assertThat(codes(edited(SIGNATURE, xml -> xml.replace("1.2.156.10197.1.401\"", "MD5\""))))
                .contains(tuple(StepCode.ALGORITHM, StepResult.BAD, "DIGEST_WEAK"));
        assertThat(codes(edited(SIGNATURE, xml -> xml.replace("1.2.156.10197.1.401\"", "1.2.156.10197.1.401.2\""))))
                .contains(
                        tuple(StepCode.ALGORITHM, StepResult.UNKNOWN, "DIGEST_UNSUPPORTED"),
                        tuple(StepCode.REFERENCE_DIGEST, StepResult.UNKNOWN, "DIGEST_UNSUPPORTED"));
    }

    @Test
    void brokenFilesOfTheDocumentAreSteps() {
        for (String entry : List.of("OFD.xml", "Doc_0/Document.xml", LIST, SIGNATURE, "Doc_0/PublicRes.xml")) {
            for (String content : List.of("", "<", "no xml", "<a/>", "<ofd:OFD xmlns:ofd=\"x\"/>")) {
                Map<String, byte[]> entries = SampleOfd.unzip(SEALED);
                entries.put(entry, content.getBytes(UTF_8));
                assertThat(allBad(inspect(entries))).as(entry + " " + content).isNotEmpty();
            }
        }
    }

    @Test
    void entitiesAndDocumentTypesAreRefused() {
        String bomb = "<!DOCTYPE a [<!ENTITY x \"xxxxxxxxxx\"><!ENTITY y \"&x;&x;&x;&x;&x;&x;\">]>";
        String outside = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
        for (String type : List.of(bomb, outside, "<!DOCTYPE a SYSTEM \"http://localhost:1/a.dtd\">")) {
            for (String entry : List.of("OFD.xml", "Doc_0/Document.xml", LIST, SIGNATURE)) {
                Map<String, byte[]> entries = edited(entry, xml -> xml.replaceFirst("\\?>", "?>" + type));
                assertThat(allBad(inspect(entries)))
                        .as(entry)
                        .anyMatch(step ->
                                step.code() == StepCode.FORMAT && step.reason().equals("BAD_XML"));
            }
        }
    }

    @Test
    void depthAndNumberOfElementsAreBounded() {
        OfdLimits anyRatio = new OfdLimits(1 << 20, 100, 16 << 20, 16 << 20, 16 << 20, Integer.MAX_VALUE);
        String deep = "<ofd:A>".repeat(100_000);
        String wide = "<ofd:A/>".repeat(400_000);
        for (String content : List.of(deep, wide)) {
            Map<String, byte[]> entries =
                    edited("OFD.xml", xml -> xml.replace("<ofd:DocBody>", content + "<ofd:DocBody>"));
            OfdInspection inspection = OfdInspector.inspect(OfdPackage.read(SampleOfd.zipBytes(entries), anyRatio));
            assertThat(inspection.steps()).extracting(Step::reason).contains("TOO_LARGE");
        }
    }

    /** A package that says "look at this again" as often as it likes. */
    @Test
    void manySignaturesOfOneLargeValue() {
        byte[] value = new byte[3 << 20];
        new Random(20261122).nextBytes(value);
        OfdInspection inspection = inspect(manySignatures(150, value));
        assertThat(inspection.signatures()).hasSize(100);
        assertThat(inspection.steps())
                .contains(Step.unknown(StepCode.PACKAGE, "OFD.xml", "TOO_MANY_SIGNATURES"))
                .noneMatch(step -> step.reason().equals("SIGNATURE_UNLISTED"));
        assertThat(inspection.signatures())
                .allSatisfy(signature -> assertThat(signature.signedValue().orElseThrow())
                        .isSameAs(
                                inspection.signatures().getFirst().signedValue().orElseThrow()));
    }

    @Test
    void valuesLargerThanAnySeal() {
        byte[] value = new byte[(4 << 20) + 1];
        new Random(20261122).nextBytes(value);
        OfdSignature signature = inspect(manySignatures(1, value)).signatures().getFirst();
        assertThat(signature.signedValue()).isEmpty();
        assertThat(signature.steps())
                .anyMatch(step -> step.result() == StepResult.UNKNOWN
                        && step.subject().equals(VALUE)
                        && step.reason().equals("TOO_LARGE"));
    }

    @Test
    void valuesThatTogetherAreTooMuch() {
        Map<String, byte[]> entries = manySignatures(30, new byte[] {1});
        Random random = new Random(20261122);
        for (int i = 0; i < 30; i++) {
            byte[] value = new byte[3 << 20];
            random.nextBytes(value);
            entries.put("Doc_0/Signs/Value_" + i, value);
            int nth = i;
            edit(
                    entries,
                    "Doc_0/Signs/More_" + i + "/Signature.xml",
                    xml -> xml.replace("/" + VALUE, "/Doc_0/Signs/Value_" + nth));
        }
        OfdInspection inspection = inspect(entries);
        assertThat(inspection.signatures())
                .filteredOn(signature -> signature.signedValue().isPresent())
                .hasSizeBetween(10, 25);
    }

    /** One list that names the same signature without end, and one body that is there without end. */
    @Test
    void repetitionsWithoutEnd() {
        Random random = new Random(20261122);
        Map<String, byte[]> entries = edited(
                LIST,
                xml -> xml.replaceAll(
                        "<ofd:Signature [^>]*/>",
                        IntStream.range(0, 20_000)
                                .mapToObj(i -> "<ofd:Signature ID=\"" + Long.toHexString(random.nextLong())
                                        + "\" Type=\"Seal\" BaseLoc=\"/" + SIGNATURE + "\"/>")
                                .collect(Collectors.joining())));
        edit(
                entries,
                "OFD.xml",
                xml -> xml.replace(
                        "</ofd:OFD>",
                        xml.substring(xml.indexOf("<ofd:DocBody>"), xml.indexOf("</ofd:OFD>"))
                                        .repeat(2_000) + "</ofd:OFD>"));
        OfdInspection inspection = OfdInspector.inspect(OfdPackage.read(
                SampleOfd.zipBytes(entries), new OfdLimits(64 << 20, 100, 16 << 20, 64 << 20, 16 << 20, 1000)));
        assertThat(inspection.steps())
                .hasSizeBetween(1, 200)
                .extracting(Step::reason)
                .contains("TOO_LARGE");
    }

    private static Map<String, byte[]> manySignatures(int count, byte[] value) {
        Map<String, byte[]> entries = SampleOfd.unzip(SEALED);
        entries.put(VALUE, value);
        byte[] signature = SampleOfd.of(entries, SIGNATURE);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            entries.put("Doc_0/Signs/More_" + i + "/Signature.xml", signature);
            lines.append("<ofd:Signature ID=\"%d\" Type=\"Seal\" BaseLoc=\"/Doc_0/Signs/More_%d/Signature.xml\"/>"
                    .formatted(i, i));
        }
        entries.remove(SIGNATURE);
        edit(entries, LIST, xml -> xml.replaceAll("<ofd:Signature [^>]*/>", lines.toString()));
        return entries;
    }

    private static Map<String, byte[]> edited(String entry, UnaryOperator<String> edit) {
        Map<String, byte[]> entries = SampleOfd.unzip(SEALED);
        edit(entries, entry, edit);
        return entries;
    }

    private static void edit(Map<String, byte[]> entries, String entry, UnaryOperator<String> edit) {
        String before = new String(SampleOfd.of(entries, entry), UTF_8);
        String after = edit.apply(before);
        assertThat(after).isNotEqualTo(before);
        entries.put(entry, after.getBytes(UTF_8));
    }

    private static OfdInspection inspect(Map<String, byte[]> entries) {
        return OfdInspector.inspect(OfdPackage.read(SampleOfd.zipBytes(new HashMap<>(entries))));
    }

    private static List<Step> all(OfdInspection inspection) {
        List<Step> steps = new ArrayList<>(inspection.steps());
        inspection.signatures().forEach(signature -> steps.addAll(signature.steps()));
        return steps;
    }

    private static List<Step> allBad(OfdInspection inspection) {
        return all(inspection).stream()
                .filter(step -> step.result() == StepResult.BAD)
                .toList();
    }

    private static List<Tuple> bad(OfdInspection inspection) {
        return allBad(inspection).stream()
                .map(step -> tuple(step.code(), step.subject(), step.reason()))
                .toList();
    }

    private static List<Tuple> codes(Map<String, byte[]> entries) {
        return all(inspect(entries)).stream()
                .map(step -> tuple(step.code(), step.result(), step.reason()))
                .toList();
    }
}
