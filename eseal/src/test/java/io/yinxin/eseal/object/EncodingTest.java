package io.yinxin.eseal.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.yinxin.eseal.FirstVersion;
import io.yinxin.eseal.Node;
import io.yinxin.eseal.TestSeals;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lengths, ends and nesting: whatever bytes come, they are an object or a refusal, and cost little. */
@Tag("SEL-69")
class EncodingTest {
    private static final TestSeals SEALS = new TestSeals(SignatureAlgorithm.SM2_SM3);
    private static final FirstVersion FIRST = new FirstVersion(SEALS);
    private static final byte[] SEAL = SEALS.seal(SealVersion.V4).der();
    private static final byte[] SIGNATURE = SEALS.signature(SealVersion.V5).der();

    @Test
    void cutAnywhere() {
        for (byte[] whole : List.of(SEAL, SIGNATURE, FIRST.seal(), FIRST.signature(FIRST.utcTime()))) {
            for (int length = 0; length < whole.length; length++) {
                byte[] cut = Arrays.copyOf(whole, length);
                assertThat(fault(cut, true)).isEqualTo(SealFault.TRUNCATED);
                assertThat(fault(cut, false)).isEqualTo(SealFault.TRUNCATED);
            }
        }
    }

    @Test
    void oneByteMore() {
        assertThat(fault(Arrays.copyOf(SEAL, SEAL.length + 1), true)).isEqualTo(SealFault.TRAILING_BYTES);
        assertThat(fault(Arrays.copyOf(SIGNATURE, SIGNATURE.length + 1), false)).isEqualTo(SealFault.TRAILING_BYTES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0.0", "0.2", "0.2.3", "0.3"})
    void openLengths(String path) {
        Node seal = Node.parse(SEAL);
        assertThat(fault(replaced(path, open(seal.at(path))), true)).isEqualTo(SealFault.NOT_DER);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void lengthsLongerThanNeeded(int bytes) {
        Node kept = Node.parse(SEAL).at("0.0");
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        header.write(0x30);
        header.write(0x80 | bytes);
        header.writeBytes(new byte[bytes - 1]);
        header.write(kept.inner().length);
        header.writeBytes(kept.inner());
        assertThat(fault(replaced("0.0", header.toByteArray()), true)).isEqualTo(SealFault.NOT_DER);
    }

    @Test
    void lengthsBeyondTheParentOrTheLimit() {
        assertThat(fault(replaced("0.0", new byte[] {0x30, 0x7f}), true))
                .isIn(SealFault.TRUNCATED, SealFault.WRONG_TYPE);
        assertThat(fault(new byte[] {0x30, (byte) 0x84, 0x7f, -1, -1, -1}, true))
                .isEqualTo(SealFault.TOO_LARGE);
        assertThat(fault(new byte[] {0x30, (byte) 0x88, 0, 0, 0, 0, 0, 0, 0, 1, 0}, true))
                .isEqualTo(SealFault.TOO_LARGE);
        assertThat(fault(new byte[] {0x30, -1}, true)).isEqualTo(SealFault.TOO_LARGE);
        assertThat(fault(new byte[SealLimits.OBJECT + 1], true)).isEqualTo(SealFault.TOO_LARGE);
    }

    @Test
    void deepNestingIsRefusedWhereItIsNotExpected() {
        byte[] deep = new byte[200_000];
        for (int i = 0; i < deep.length; i += 4) {
            int left = Math.max(0, deep.length - i - 4);
            deep[i] = 0x30;
            deep[i + 1] = (byte) 0x82;
            deep[i + 2] = (byte) (left >> 8);
            deep[i + 3] = (byte) left;
        }
        assertThat(fault(deep, true)).isNotNull();
        assertThat(fault(deep, false)).isNotNull();
        byte[] nested = nested();
        Node certificate = Node.parse(SEALS.maker.certificate());
        byte[] inName = certificate.with("0.5.0.0.1", Node.of(0x30, nested)).encode();
        for (byte[] bad : List.of(nested, inName)) {
            assertThatThrownBy(() -> SigningCertificate.read(bad))
                    .isInstanceOfSatisfying(
                            SealException.class, e -> assertThat(e.fault()).isEqualTo(SealFault.CERTIFICATE));
        }
    }

    /** Sequences in one another, within the limit of a certificate. */
    private static byte[] nested() {
        byte[] inner = {0x05, 0};
        for (int i = 0; i < 7500; i++) {
            inner = DerWriter.sequence(inner);
        }
        return inner;
    }

    @Test
    void randomMutations() {
        Random random = new Random(20261122);
        List<byte[]> good = List.of(SEAL, SIGNATURE, FIRST.seal(), FIRST.signature(FIRST.textTime()));
        for (byte[] one : good) {
            for (int i = 0; i < 5000; i++) {
                byte[] mutant = one.clone();
                for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                    mutant[random.nextInt(mutant.length)] = (byte) random.nextInt();
                }
                read(mutant);
            }
        }
    }

    @FuzzTest(maxDuration = "30s")
    void anything(FuzzedDataProvider data) {
        read(data.consumeRemainingAsBytes());
    }

    /** What is taken keeps every byte of what was signed. */
    private static void read(byte[] bytes) {
        try {
            Seal seal = Seal.read(bytes);
            assertThat(seal.der()).isEqualTo(bytes);
        } catch (SealException e) {
            assertThat(e.field()).isNotEmpty();
        }
        try {
            SealSignature signature = SealSignature.read(bytes);
            assertThat(signature.der()).isEqualTo(bytes);
            assertThat(bytes).containsSequence(signature.signedBytes());
        } catch (SealException e) {
            assertThat(e.field()).isNotEmpty();
        }
        try {
            SigningCertificate.read(bytes);
            TimeStamp.read(bytes);
        } catch (SealException e) {
            assertThat(e.field()).isNotEmpty();
        }
    }

    private static SealFault fault(byte[] bytes, boolean seal) {
        try {
            Object read = seal ? Seal.read(bytes) : SealSignature.read(bytes);
            throw new AssertionError("taken: " + read);
        } catch (SealException e) {
            return e.fault();
        }
    }

    private static byte[] open(Node node) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(node.tag());
        out.write(0x80);
        out.writeBytes(node.inner());
        out.writeBytes(new byte[2]);
        return out.toByteArray();
    }

    /** The seal with raw bytes in the place of one element: its parents stay DER. */
    private static byte[] replaced(String path, byte[] raw) {
        if (path.isEmpty()) {
            return raw;
        }
        int dot = path.lastIndexOf('.');
        String parent = dot < 0 ? "" : path.substring(0, dot);
        int index = Integer.parseInt(path.substring(dot + 1));
        Node above = Node.parse(SEAL).at(parent);
        ByteArrayOutputStream inner = new ByteArrayOutputStream();
        for (int i = 0; i < above.children().size(); i++) {
            inner.writeBytes(i == index ? raw : above.children().get(i).encode());
        }
        Node flat = Node.of(above.tag(), inner.toByteArray());
        return parent.isEmpty()
                ? flat.encode()
                : Node.parse(SEAL).with(parent, flat).encode();
    }
}
