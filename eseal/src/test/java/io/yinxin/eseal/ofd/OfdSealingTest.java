package io.yinxin.eseal.ofd;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.tuple;

import io.yinxin.eseal.place.Box;
import io.yinxin.eseal.place.PageRange;
import io.yinxin.eseal.place.PlaceError;
import io.yinxin.eseal.place.PlaceException;
import io.yinxin.eseal.place.Position;
import io.yinxin.eseal.place.Stamp;
import io.yinxin.eseal.report.Step;
import io.yinxin.eseal.report.StepCode;
import io.yinxin.eseal.report.StepResult;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SEL-61")
class OfdSealingTest {
    private static final Sealer SEALER = new Sealer();
    private static final Position POINT = new Position.AtPoint(PageRange.only(1), 100, 150);

    @Test
    @Tag("SEL-55")
    @Tag("SEL-67")
    void aSealedDocumentIsCoveredInFull() {
        byte[] sealed = SEALER.seal(SampleOfd.withPages(3), POINT);
        OfdInspection inspection = OfdInspector.inspect(OfdPackage.read(sealed));
        assertThat(inspection.steps()).containsExactly(Step.good(StepCode.PACKAGE, "OFD.xml"));
        OfdSignature signature = inspection.signatures().getFirst();
        assertThat(signature.steps()).allMatch(step -> step.result() == StepResult.GOOD);
        assertThat(signature.steps())
                .extracting(Step::code)
                .containsExactlyInAnyOrder(
                        StepCode.FORMAT,
                        StepCode.ALGORITHM,
                        StepCode.REFERENCE_MISSING,
                        StepCode.REFERENCE_DIGEST,
                        StepCode.NOT_COVERED);
        assertThat(signature.type()).isEqualTo(OfdSignatureType.SEAL);
        assertThat(signature.propertyInfo()).isEqualTo("/Doc_0/Signs/Sign_0/Signature.xml");
        assertThat(signature.sealFile()).contains(SEALER.seal().der());
        assertThat(signature.time()).isEqualTo("20261122080000Z");
        assertThat(signature.closed()).isFalse();
        assertThat(signature.stamps())
                .extracting(OfdStamp::page, OfdStamp::boundary)
                .containsExactly(tuple(1, new Box(80, 130, 40, 40)));
    }

    @Test
    void whatIsToldAtPreparationIsWhatIsFoundLater() {
        PreparedOfd prepared = SEALER.prepare(SampleOfd.withPages(1), POINT);
        OfdSignature signature = OfdInspector.inspect(OfdPackage.read(SEALER.complete(prepared)))
                .signatures()
                .getFirst();
        assertThat(CheckMethod.SM3.digest().digest(signature.protectedBytes())).isEqualTo(prepared.dataHash());
        assertThat(signature.propertyInfo()).isEqualTo(prepared.propertyInfo());
    }

    @Test
    void untouchedEntriesStayAsTheyLieInTheFile() {
        byte[] original = SampleOfd.withPages(2);
        byte[] sealed = SEALER.seal(original, POINT);
        ZipArchive before = ZipArchive.read(original, OfdLimits.DEFAULT);
        ZipArchive after = ZipArchive.read(sealed, OfdLimits.DEFAULT);
        for (ZipItem item : before.items()) {
            if (!item.name().equals("OFD.xml")) {
                assertThat(raw(after, item.name())).isEqualTo(raw(before, item.name()));
            }
        }
        assertThat(new String(after.xml("OFD.xml"), UTF_8))
                .isEqualTo(SampleOfd.of(SampleOfd.entries(2), "OFD.xml")
                        .replace(
                                "</ofd:DocBody>",
                                "<ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures></ofd:DocBody>"));
    }

    @Test
    @Tag("SEL-62")
    void aSecondSealLeavesTheFirstValidAndIsCoveredItself() {
        byte[] once = SEALER.seal(SampleOfd.withPages(2), POINT);
        byte[] twice = new Sealer().seal(once, new Position.AtPoint(PageRange.only(2), 50, 50));
        OfdInspection inspection = OfdInspector.inspect(OfdPackage.read(twice));
        assertThat(inspection.signatures()).hasSize(2);
        OfdSignature first = inspection.signatures().getFirst();
        OfdSignature second = inspection.signatures().getLast();
        assertThat(first.steps()).noneMatch(step -> step.result() == StepResult.BAD);
        assertThat(first.steps())
                .filteredOn(step -> step.result() == StepResult.NOTICE)
                .extracting(Step::subject, Step::reason)
                .containsExactlyInAnyOrder(
                        tuple("Doc_0/Signs/Sign_1/Seal.esl", "LATER_SIGNATURE"),
                        tuple("Doc_0/Signs/Sign_1/Signature.xml", "LATER_SIGNATURE"),
                        tuple("Doc_0/Signs/Sign_1/SignedValue.dat", "LATER_SIGNATURE"));
        assertThat(second.steps()).allMatch(step -> step.result() == StepResult.GOOD);
        ZipArchive before = ZipArchive.read(once, OfdLimits.DEFAULT);
        ZipArchive after = ZipArchive.read(twice, OfdLimits.DEFAULT);
        before.items().stream()
                .map(ZipItem::name)
                .filter(name -> !name.endsWith("Signatures.xml"))
                .forEach(name -> assertThat(raw(after, name)).isEqualTo(raw(before, name)));
    }

    @Test
    @Tag("SEL-62")
    void aClosingSealProtectsTheListAndRefusesFurtherOnes() {
        byte[] once = SEALER.seal(SampleOfd.withPages(1), POINT);
        byte[] closed = SEALER.sealClosing(once, POINT);
        OfdInspection inspection = OfdInspector.inspect(OfdPackage.read(closed));
        assertThat(inspection.signatures()).extracting(OfdSignature::closed).containsExactly(false, true);
        assertThat(inspection.signatures().getLast().steps()).allMatch(step -> step.result() == StepResult.GOOD);
        assertThatThrownBy(() -> SEALER.seal(closed, POINT))
                .isInstanceOfSatisfying(
                        OfdException.class, e -> assertThat(e.error()).isEqualTo(OfdError.CLOSED));
    }

    @Test
    void aDocumentWhoseMainFileIsProtectedButNamesNoListIsRefused() {
        Map<String, String> entries = SampleOfd.entries(1);
        String main = SampleOfd.of(entries, "OFD.xml");
        String body = main.substring(main.indexOf("<ofd:DocBody>"), main.indexOf("</ofd:OFD>"));
        entries.put("OFD.xml", main.replace("</ofd:OFD>", body + "</ofd:OFD>"));
        byte[] sealed = SEALER.seal(SampleOfd.zip(entries), POINT);
        // The second document named first: it has no list, and OFD.xml may not change any more.
        Map<String, byte[]> bytes = SampleOfd.unzip(sealed);
        String signed = new String(SampleOfd.of(bytes, "OFD.xml"), UTF_8);
        int split = signed.indexOf("<ofd:DocBody>", signed.indexOf("<ofd:Signatures>"));
        int start = signed.indexOf("<ofd:DocBody>");
        int end = signed.indexOf("</ofd:OFD>");
        String swapped = signed.substring(0, start)
                + signed.substring(split, end)
                + signed.substring(start, split)
                + signed.substring(end);
        bytes.put("OFD.xml", swapped.getBytes(UTF_8));
        assertThatThrownBy(() -> SEALER.seal(SampleOfd.zipBytes(bytes), POINT))
                .isInstanceOfSatisfying(
                        OfdException.class, e -> assertThat(e.error()).isEqualTo(OfdError.PROTECTED));
    }

    @Test
    void aPackageThatChangedBetweenTheStepsIsRefused() {
        PreparedOfd prepared = SEALER.prepare(SampleOfd.withPages(1), POINT);
        PreparedOfd other = SEALER.prepare(SampleOfd.withPages(2), POINT);
        PreparedOfd mixed =
                new PreparedOfd(other.file(), prepared.propertyInfo(), prepared.dataHash(), prepared.stamps());
        byte[] signature = SEALER.seal().sign(prepared.dataHash(), prepared.propertyInfo());
        assertNotPrepared(mixed, signature);
        byte[] complete = OfdSealing.complete(prepared, signature);
        assertNotPrepared(
                new PreparedOfd(complete, prepared.propertyInfo(), prepared.dataHash(), prepared.stamps()), signature);
    }

    private static void assertNotPrepared(PreparedOfd prepared, byte[] signature) {
        assertThatThrownBy(() -> OfdSealing.complete(prepared, signature))
                .isInstanceOfSatisfying(
                        OfdException.class, e -> assertThat(e.error()).isEqualTo(OfdError.NOT_PREPARED));
    }

    @Test
    void aKeywordIsFoundOverTransformedTextAndSplitDistances() {
        PreparedOfd prepared = SEALER.prepare(
                SampleOfd.withPages(2),
                new Position.AtKeyword(PageRange.ALL, "签章处", Position.Occurrence.ALL, 0, 0),
                new Position.AtKeyword(PageRange.ALL, "专 用 第2页", Position.Occurrence.FIRST, 0, 10));
        // CTM 2: three characters of 6 mm from x = 102, baseline at y = 206, ascent 0.86 of 6 mm.
        assertThat(prepared.stamps()).hasSize(3);
        Box first = prepared.stamps().getFirst().boundary();
        assertThat(first.centreX()).isCloseTo(111, offset(1e-6));
        assertThat(first.centreY()).isCloseTo(206 - 0.86 * 6 + 3, offset(1e-6));
        Stamp third = prepared.stamps().get(2);
        assertThat(third.page()).isEqualTo(2);
        // "专" is the third of characters 5 mm apart; five of them, the digit half as wide as its advance says nothing.
        assertThat(third.boundary().centreY()).isCloseTo(35 - 0.86 * 5 + 2.5 + 10, offset(1e-6));
    }

    @Test
    void aKeywordThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> SEALER.prepare(
                        SampleOfd.withPages(1),
                        new Position.AtKeyword(PageRange.ALL, "没有", Position.Occurrence.ALL, 0, 0)))
                .isInstanceOfSatisfying(
                        PlaceException.class, e -> assertThat(e.error()).isEqualTo(PlaceError.KEYWORD_NOT_FOUND));
    }

    @Test
    void theRidingSeamIsWrittenAsShiftedBoundariesWithClips() {
        byte[] sealed =
                SEALER.seal(SampleOfd.withPages(5), new Position.RidingSeam(PageRange.ALL, Position.Edge.RIGHT, 150));
        List<OfdStamp> stamps = OfdInspector.inspect(OfdPackage.read(sealed))
                .signatures()
                .getFirst()
                .stamps();
        for (int page = 1; page <= 5; page++) {
            OfdStamp stamp = stamps.get(page - 1);
            assertThat(stamp.page()).isEqualTo(page);
            assertThat(stamp.boundary()).isEqualTo(new Box(210 - 8 * page, 130, 40, 40));
            assertThat(stamp.clip()).contains(new Box(8 * (page - 1), 0, 8, 40));
        }
    }

    @Test
    void aPreviewKnowsTitleAndPages() {
        OfdDocument document =
                OfdPackage.read(SampleOfd.withPages(2)).documents().getFirst();
        assertThat(document.title()).isEqualTo("样本 & 文档");
        assertThat(document.pages()).containsExactly(new OfdPage(1, "100", 210, 297), new OfdPage(2, "101", 210, 297));
    }

    private static byte[] raw(ZipArchive archive, String name) {
        ZipItem item = archive.items().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return Arrays.copyOfRange(archive.file(), item.start(), item.end());
    }
}
