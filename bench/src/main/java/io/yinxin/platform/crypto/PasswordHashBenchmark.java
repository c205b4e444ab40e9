package io.yinxin.platform.crypto;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import de.mkammerer.argon2.Argon2Advanced;
import de.mkammerer.argon2.Argon2Factory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
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

/** One password hash with the parameters of {@code yinxin.password.*}: ours against the libraries that could serve. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 4)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH fills the fields before it measures
public class PasswordHashBenchmark {
    private static final int BYTES = 32;
    private static final String PASSWORD = "Correct-Horse-7!";

    @Param("19456")
    int memoryKib;

    @Param("2")
    int iterations;

    private final byte[] salt = "sixteen bytes ok".getBytes(StandardCharsets.US_ASCII);
    private final byte[] plain = PASSWORD.getBytes(StandardCharsets.UTF_8);
    private Argon2Advanced reference;
    private Argon2Function pureJava;

    /** Refuses to compare what does not compute the same. */
    @Setup
    public void prepare() {
        reference = Argon2Factory.createAdvanced(Argon2Factory.Argon2Types.ARGON2id, salt.length, BYTES);
        pureJava = Argon2Function.getInstance(memoryKib, iterations, 1, BYTES, Argon2.ID, 19);
        String phc = yinxinOnBouncyCastle();
        byte[] ours = Base64.getDecoder().decode(phc.substring(phc.lastIndexOf('$') + 1));
        if (!Arrays.equals(ours, nativeReference()) || !Arrays.equals(ours, password4j())) {
            throw new IllegalStateException("the three do not compute the same hash");
        }
    }

    @Benchmark
    public String yinxinOnBouncyCastle() {
        return Argon2id.hash(PASSWORD.toCharArray(), salt, memoryKib, iterations);
    }

    @Benchmark
    public byte[] nativeReference() {
        return reference.rawHash(iterations, memoryKib, 1, plain, salt);
    }

    @Benchmark
    public byte[] password4j() {
        return pureJava.hash(plain, salt).getBytes();
    }
}
