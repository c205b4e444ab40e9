package io.yinxin.bench.seals;

import io.yinxin.eseal.scan.ExtractSeals;
import io.yinxin.eseal.scan.FoundSeals;
import io.yinxin.eseal.scan.Progress;
import io.yinxin.eseal.scan.ScanException;
import io.yinxin.eseal.scan.Wishes;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A seal taken out of an A4 page of 600 dpi, beside the bare decoding of the same file by the JDK: nothing can be faster. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 8)
@Measurement(iterations = 4, time = 8)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH fills the fields before it measures
public class ExtractionBenchmark {
    private byte[] file;

    /** Refuses to measure what finds no seal. */
    @Setup
    public void prepare() throws ScanException {
        file = Scan.a4();
        FoundSeals found = extractEseal();
        if (found.seals().size() != 1) {
            throw new IllegalStateException(found.seals().size() + " seals, " + found.reasons());
        }
    }

    @Benchmark
    public BufferedImage decodeImageIo() throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }

    @Benchmark
    public FoundSeals extractEseal() throws ScanException {
        return ExtractSeals.from(file, Wishes.NONE, Progress.NONE);
    }
}
