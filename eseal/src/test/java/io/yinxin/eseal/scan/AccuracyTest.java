package io.yinxin.eseal.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How near extraction comes to the true ink, over kinds of scans. Nothing was tuned to the held-out seeds. */
@Tag("SEL-38")
class AccuracyTest {
    private static final long TUNED = 1;
    private static final long[] HELD_OUT = {7_001, 9_002};

    private static final StringBuilder REPORT = new StringBuilder();

    static Stream<Arguments> scans() {
        return Stream.of(SealScans.values()).flatMap(kind -> {
            Arguments heldOut = Arguments.of(kind, HELD_OUT[kind.ordinal() % HELD_OUT.length]);
            return kind.isSlow() ? Stream.of(heldOut) : Stream.of(Arguments.of(kind, TUNED), heldOut);
        });
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("scans")
    void isNearTheTrueInk(SealScans kind, long seed) throws ScanException {
        SyntheticScan scan = ScanMaker.make(kind.recipe(seed));
        ScannedPage page = ScannedPage.read(scan.file(), Progress.NONE);
        List<StampSearch.Stamp> stamps = StampSearch.on(page).stamps();

        assertThat(stamps).hasSize(1);
        StampSearch.Stamp stamp = stamps.getFirst();
        StampMatte matte = StampMatte.of(page, stamp.outline(), stamp.colour(), stamp.perMm());
        Measures measures = Measures.of(scan, 0, matte);
        REPORT.append(String.format(
                "%-26s %5d  IoU %.3f  opacities %.3f  under print %.3f  print left %.4f%n",
                kind, seed, measures.iou(), measures.soft(), measures.recovered(), measures.left()));

        assertThat(measures.iou()).as("intersection over union").isGreaterThanOrEqualTo(kind.leastIou());
        assertThat(measures.recovered()).as("recovered under print").isGreaterThanOrEqualTo(kind.leastRecovered());
        assertThat(measures.left()).as("print left").isLessThanOrEqualTo(kind.mostLeft());
        StampShape shape = scan.recipe().stamps.getFirst().shape();
        assertThat(2 * matte.outline().longer() / scan.perMm()).isBetween(shape.width() - 0.4, shape.width() + 0.4);
        assertThat(2 * matte.outline().shorter() / scan.perMm()).isBetween(shape.height() - 0.4, shape.height() + 0.4);
    }

    @AfterAll
    static void print() {
        System.out.println(REPORT);
    }
}
