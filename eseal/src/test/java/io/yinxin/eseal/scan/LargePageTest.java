package io.yinxin.eseal.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole A4 page at 600 dots an inch. */
@Tag("SEL-36")
@Tag("SEL-38")
class LargePageTest {
    @TempDir
    Path folder;

    @Test
    void isExtractedInTheMemoryOfItsPixelsAndALittleMore() throws Exception {
        SyntheticScan scan = ScanMaker.make(LargePages.a4(600));

        ScannedPage page = ScannedPage.read(scan.file(), Progress.NONE);
        StampSearch.Stamp stamp = StampSearch.on(page).stamps().getFirst();
        StampMatte matte = StampMatte.of(page, stamp.outline(), stamp.colour(), stamp.perMm());
        Measures measures = Measures.of(scan, 0, matte);

        assertThat(page.scan().width()).isEqualTo(4961);
        assertThat(measures.iou()).isGreaterThanOrEqualTo(0.95);
        assertThat(measures.recovered()).isGreaterThanOrEqualTo(0.95);
        assertThat(measures.left()).isLessThanOrEqualTo(0.01);
        assertThat(matte.opacities().values().length).isLessThan(1_400_000);
        assertThat(ofAProcessWith512Megabytes(Files.write(folder.resolve("page.jpg"), scan.file())))
                .isZero();
    }

    private static int ofAProcessWith512Megabytes(Path file) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Extraction.class.getName(),
                        file.toString())
                .inheritIO()
                .start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    /** Ends well if the page has its seal. */
    static final class Extraction {
        private Extraction() {}

        public static void main(String[] arguments) throws Exception {
            FoundSeals found = ExtractSeals.from(Files.readAllBytes(Path.of(arguments[0])), Wishes.NONE, Progress.NONE);
            System.exit(found.seals().size() == 1 ? 0 : 3);
        }
    }
}
