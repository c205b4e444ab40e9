package io.yinxin.platform.data;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One encrypted column written, read and looked up: a document number of 18 characters. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH fills the fields before it measures
public class ColumnCipherBenchmark {
    private static final String NUMBER = "11010519491231002X";

    @Param
    ColumnCipher.Algorithm algorithm;

    private ColumnCipher cipher;
    private BlindIndex index;
    private byte[] stored;

    @Setup
    public void prepare() {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) 7);
        Settings settings = new Settings(Base64.getEncoder().encodeToString(key), algorithm);
        cipher = new ColumnCipher(settings);
        index = new BlindIndex(settings);
        stored = cipher.encrypt(NUMBER);
    }

    @Benchmark
    public byte[] encrypt() {
        return cipher.encrypt(NUMBER);
    }

    @Benchmark
    public String decrypt() {
        return cipher.decrypt(stored);
    }

    @Benchmark
    public byte[] blindIndex() {
        return index.of("holder-id", NUMBER);
    }

    private record Settings(String key, ColumnCipher.Algorithm algorithm) implements DataConfig {
        @Override
        public List<String> keys() {
            return List.of("bench:" + key);
        }

        @Override
        public String activeKey() {
            return "bench";
        }

        @Override
        public List<String> indexKeys() {
            return List.of(key);
        }
    }
}
