package io.yinxin.uploads;

import static io.yinxin.uploads.PictureFiles.ascii;
import static io.yinxin.uploads.PictureFiles.chunk;
import static io.yinxin.uploads.PictureFiles.inserted;
import static io.yinxin.uploads.PictureFiles.joined;
import static io.yinxin.uploads.PictureFiles.png;
import static io.yinxin.uploads.PictureFiles.zeros;
import static io.yinxin.uploads.SupportedTypeTest.read;
import static io.yinxin.uploads.SupportedTypeTest.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Small files that would unfold to large ones. What is measured is all memory taken, also what was given back at once. */
@Tag("GEN-44")
class BombsTest {
    private static final long MEGABYTE = 1 << 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @BeforeAll
    static void classesAreLoaded() {
        read(PictureFiles.file("png"));
        read(PictureFiles.file("jpeg"));
        assertThat(refusal(png(60_000, 10, 8))).isEqualTo(UploadError.FILE_PIXELS);
        assertThat(refusal(Arrays.copyOf(PictureFiles.file("bmp"), 100))).isEqualTo(UploadError.FILE_UNREADABLE);
    }

    @Test
    @DisplayName("Too many pixels are refused by what the header declares, before any of them is decoded")
    void declaredSizes() {
        byte[] wide =
                joined(PictureFiles.header(50_000, 50_000, 8), chunk("IDAT", zeros(100)), chunk("IEND", new byte[0]));
        byte[] longSide = png(60_000, 10, 8);
        byte[] jpeg = PictureFiles.file("jpeg");
        ByteBuffer.wrap(jpeg).putShort(frame(jpeg) + 5, (short) 60_000).putShort(frame(jpeg) + 7, (short) 60_000);

        for (byte[] bomb : new byte[][] {wide, longSide, jpeg}) {
            long taken = allocated(() -> assertThat(refusal(bomb)).isEqualTo(UploadError.FILE_PIXELS));
            assertThat(taken).isLessThan(2 * MEGABYTE);
        }
    }

    @Test
    @DisplayName("As many pixels as are taken need no more memory than is said in the settings")
    void mostPixels() {
        byte[] large = png(7_700, 7_700, 8);
        assertThat(large.length).isLessThan(200_000);
        long taken = allocated(() -> {
            CleanPicture kept = read(large);
            assertThat((long) kept.width() * kept.height()).isBetween(3_000_000L, 12_500_000L);
        });
        assertThat(taken).isLessThan(120 * MEGABYTE);
    }

    @Test
    @DisplayName("So do deep samples")
    void deepSamples() {
        byte[] deep = png(7_700, 7_700, 16);
        long start = System.nanoTime();
        assertThat(allocated(() -> read(deep))).isLessThan(120 * MEGABYTE);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
    }

    @Test
    @DisplayName("Compressed texts and profiles are never unfolded")
    void compressedTexts() {
        byte[] text = joined(ascii("bomb\0\0"), zeros(1_000 * MEGABYTE));
        byte[] picture = inserted(PictureFiles.file("png"), 8 + 25, chunk("zTXt", text));
        picture = inserted(picture, 8 + 25, chunk("iCCP", text));
        byte[] bomb = picture;
        assertThat(allocated(() -> read(bomb))).isLessThan(20 * MEGABYTE);
    }

    @Test
    @DisplayName("More pixel data than the header declares are not unfolded")
    void moreThanDeclared() {
        byte[] bomb = joined(
                PictureFiles.header(100, 100, 8), chunk("IDAT", zeros(1_000 * MEGABYTE)), chunk("IEND", new byte[0]));
        assertThat(allocated(() -> read(bomb))).isLessThan(10 * MEGABYTE);
    }

    @Test
    @DisplayName("A JPEG of thousands of scans, each a walk over the picture, is refused at once")
    void scans() {
        byte[] jpeg = PictureFiles.file("jpeg");
        int scan = marker(jpeg, 0xDA);
        byte[] again = Arrays.copyOfRange(jpeg, scan, jpeg.length - 2);
        byte[][] parts = new byte[1001][];
        parts[0] = Arrays.copyOf(jpeg, jpeg.length - 2);
        Arrays.fill(parts, 1, parts.length, again);
        byte[] bomb = joined(joined(parts), ascii("\u00ff\u00d9"));

        long start = System.nanoTime();
        assertThat(refusal(bomb)).isEqualTo(UploadError.FILE_UNREADABLE);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    @DisplayName("A bitmap cannot declare more than it has")
    void bitmaps() {
        byte[] bitmap = PictureFiles.file("bmp");
        ByteBuffer.wrap(bitmap)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(18, 15_000)
                .putInt(22, 4_000);
        assertThat(allocated(() -> assertThat(refusal(bitmap)).isEqualTo(UploadError.FILE_UNREADABLE)))
                .isLessThan(MEGABYTE);

        byte[] packed = PictureFiles.file("bmp");
        ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN).putInt(30, 1);
        assertThat(refusal(packed)).isEqualTo(UploadError.FILE_UNREADABLE);
    }

    private static int frame(byte[] jpeg) {
        return marker(jpeg, 0xC0);
    }

    private static int marker(byte[] jpeg, int wanted) {
        for (int i = 2; i < jpeg.length; i++) {
            if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == wanted) {
                return i;
            }
        }
        throw new AssertionError("no marker");
    }

    private static long allocated(Runnable work) {
        long thread = Thread.currentThread().threadId();
        long before = THREADS.getThreadAllocatedBytes(thread);
        work.run();
        long taken = THREADS.getThreadAllocatedBytes(thread) - before;
        Logger.getLogger(BombsTest.class).infof("allocated: %d MB", taken / MEGABYTE);
        return taken;
    }
}
