package io.yinxin.eseal.scan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;

/**
 * Prints how long extraction from an A4 page of 600 dots an inch takes beside decoding it alone, and how much heap. No test:
 * times depend on what else the machine does. The first run writes the page to the file named by the argument; the second,
 * with {@code -Xmx512m}, measures.
 */
final class ExtractionTime {
    private static final int ROUNDS = 7;

    private ExtractionTime() {}

    public static void main(String[] arguments) throws IOException, ScanException {
        Path path = Path.of(arguments[0]);
        if (!Files.exists(path)) {
            // Making the page needs more memory than taking the seal out of it: measured in a run of its own.
            Files.write(path, ScanMaker.make(LargePages.a4(600)).file());
            return;
        }
        byte[] file = Files.readAllBytes(path);
        long[] decoding = new long[ROUNDS];
        long[] extraction = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            decoding[i] = processorTime();
            ImageIO.read(new ByteArrayInputStream(file));
            decoding[i] = processorTime() - decoding[i];
            extraction[i] = processorTime();
            ExtractSeals.from(file, Wishes.NONE, Progress.NONE);
            extraction[i] = processorTime() - extraction[i];
        }
        Arrays.sort(decoding);
        Arrays.sort(extraction);
        System.out.printf(
                "%.1f MB; decoding %d ms, extraction %d ms of processor time (medians of %d), %.2f times; most heap %d MB%n",
                file.length / 1e6,
                decoding[ROUNDS / 2] / 1_000_000,
                extraction[ROUNDS / 2] / 1_000_000,
                ROUNDS,
                (double) extraction[ROUNDS / 2] / decoding[ROUNDS / 2],
                mostHeap() >> 20);
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long mostHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
