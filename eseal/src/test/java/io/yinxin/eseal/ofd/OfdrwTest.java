package io.yinxin.eseal.ofd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yinxin.eseal.place.PageRange;
import io.yinxin.eseal.place.Position;
import io.yinxin.eseal.report.StepResult;
import io.yinxin.eseal.sample.OfdrwLoader;
import io.yinxin.eseal.sample.SampleKey;
import io.yinxin.eseal.sample.SampleSeal;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Against the other implementation: ours verify there, theirs here. */
@Tag("SEL-69")
class OfdrwTest {
    private static final Position POINT = new Position.AtPoint(PageRange.only(1), 100, 150);
    private static final Position SEAM = new Position.RidingSeam(PageRange.ALL, Position.Edge.RIGHT, 150);

    private static final SampleKey KEY = SampleKey.sm2();
    private static final Sealer SEALER = new Sealer(SampleSeal.of(KEY));
    private static final OfdrwLoader OFDRW = new OfdrwLoader();

    private static byte[] document;

    @BeforeAll
    static void document() throws Exception {
        document = OFDRW.document("样本文档 签章处");
    }

    @Test
    void oursVerifiesThere() throws Exception {
        OFDRW.verify(SEALER.seal(document, POINT));
        OFDRW.verify(SEALER.seal(SEALER.seal(document, POINT), POINT));
        OFDRW.verify(SEALER.sealClosing(SEALER.seal(document, POINT), POINT));
        OFDRW.verify(SEALER.seal(SampleOfd.withPages(5), POINT, SEAM));
    }

    @Test
    void theirCheckCanFail() {
        Map<String, byte[]> entries = SampleOfd.unzip(SEALER.seal(document, POINT));
        byte[] value = SampleOfd.of(entries, "Doc_0/Signs/Sign_0/SignedValue.dat");
        value[value.length - 1] ^= 1;
        assertThatThrownBy(() -> OFDRW.verify(SampleOfd.zipBytes(entries))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theirsIsCleanHere() throws Exception {
        assertClean(sealThere(document, true), true);
        assertClean(sealThere(document, false), false);
    }

    @Test
    @Tag("SEL-62")
    void bothSealTheSameDocument() throws Exception {
        byte[] theirsFirst = SEALER.seal(sealThere(document, false), POINT);
        OFDRW.verify(theirsFirst);
        assertClean(theirsFirst, false);
        byte[] oursFirst = sealThere(SEALER.seal(document, POINT), false);
        OFDRW.verify(oursFirst);
        assertClean(oursFirst, false);
        assertThat(OfdInspector.inspect(OfdPackage.read(oursFirst)).signatures())
                .extracting(OfdSignature::id)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    @Tag("SEL-61")
    void aKeywordIsFoundInTheirText() {
        PreparedOfd prepared =
                SEALER.prepare(document, new Position.AtKeyword(PageRange.ALL, "签章处", Position.Occurrence.FIRST, 0, 0));
        assertThat(prepared.stamps()).hasSize(1);
    }

    private static byte[] sealThere(byte[] file, boolean closing) throws Exception {
        return OFDRW.seal(file, closing, KEY, SEALER.seal().der());
    }

    private static void assertClean(byte[] file, boolean closed) {
        OfdInspection inspection = OfdInspector.inspect(OfdPackage.read(file));
        assertThat(inspection.steps()).allMatch(step -> step.result() == StepResult.GOOD);
        assertThat(inspection.signatures()).isNotEmpty().allSatisfy(signature -> {
            assertThat(signature.steps()).noneMatch(step -> step.result() == StepResult.BAD);
            assertThat(signature.closed()).isEqualTo(closed);
            assertThat(signature.signedValue()).isPresent();
            assertThat(signature.sealFile()).isPresent();
            assertThat(signature.stamps()).hasSize(1).allMatch(stamp -> stamp.page() == 1);
        });
        assertThat(inspection.signatures().getLast().steps()).allMatch(step -> step.result() == StepResult.GOOD);
    }
}
