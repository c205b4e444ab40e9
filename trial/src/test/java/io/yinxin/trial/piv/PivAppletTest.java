package io.yinxin.trial.piv;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.trial.Algorithm;
import io.yinxin.trial.IssuedCard;
import io.yinxin.trial.Organisation;
import io.yinxin.trial.Person;
import io.yinxin.trial.TrialCa;
import io.yinxin.trial.TrialCard;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("CRD-32")
class PivAppletTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final String PIN = "313335373930FFFF";
    private static final String WRONG = "303030303030FFFF";
    private static final String PUK = "3132333435363738";

    @TempDir
    Path directory;

    private Path file;
    private IssuedCard issued;
    private VirtualCard card;

    @BeforeEach
    void newCard() {
        file = directory.resolve("card");
        issued = issue(Algorithm.P256);
        VirtualCard.write(file, issued, "135790", "12345678");
        card = VirtualCard.open(file);
        send("00A4040005A000000308");
    }

    @Test
    void answersNothingBeforeItIsSelected() {
        card.reset();

        assertThat(send("00200080")).isEqualTo("6d00");
        assertThat(send("00A4040005A000000309")).isEqualTo("6a82");
        assertThat(send("00A404000BA000000308000010000100")).startsWith("61").endsWith("9000");
    }

    @Test
    @Tag("CRD-28")
    void countsWrongPinsDownToTheLock() {
        assertThat(send("00200080")).isEqualTo("63c6");
        for (int left = 5; left > 0; left--) {
            assertThat(send("0020008008" + WRONG)).isEqualTo("63c" + left);
        }
        assertThat(send("0020008008" + WRONG)).isEqualTo("6983");
        assertThat(send("0020008008" + PIN)).as("the right one is too late").isEqualTo("6983");
    }

    @Test
    @Tag("CRD-28")
    void counterOutlivesPullingTheCardOut() {
        send("0020008008" + WRONG);

        card = VirtualCard.open(file);
        send("00A4040005A000000308");

        assertThat(send("00200080")).isEqualTo("63c5");
        assertThat(send("0020008008" + PIN)).isEqualTo("9000");
        assertThat(send("00200080")).isEqualTo("9000");
        card.reset();
        send("00A4040005A000000308");
        assertThat(send("00200080")).as("full again after the right PIN").isEqualTo("63c6");
    }

    @Test
    @Tag("CRD-33")
    void changesThePin() {
        assertThat(send("0024008010" + WRONG + "363534333231FFFF")).isEqualTo("63c5");
        assertThat(send("0024008010" + PIN + "3635343332FFFFFF"))
                .as("five digits")
                .isEqualTo("6a80");
        assertThat(send("0024008010" + PIN + "363534333231FFFF")).isEqualTo("9000");
        assertThat(send("0020008008" + PIN)).isEqualTo("63c5");
        assertThat(send("0020008008363534333231FFFF")).isEqualTo("9000");
    }

    @Test
    void unlocksWithThePuk() {
        for (int i = 0; i < 6; i++) {
            send("0020008008" + WRONG);
        }

        assertThat(send("002C008010" + WRONG + PIN)).isEqualTo("63c9");
        assertThat(send("002C008010" + PUK + PIN)).isEqualTo("9000");
        assertThat(send("0020008008" + PIN)).isEqualTo("9000");
    }

    @Test
    void givesTheCertificateInPortions() throws Exception {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        byte[] answer = card.process(HEX.parseHex("00CB3FFF055C035FC10500"));
        while (true) {
            whole.write(answer, 0, answer.length - 2);
            if (answer[answer.length - 2] != 0x61) {
                break;
            }
            answer = card.process(HEX.parseHex("00C0000000"));
        }

        assertThat(inside(whole.toByteArray(), 0x53, 0x70))
                .isEqualTo(issued.certificate().getEncoded());
        assertThat(send("00CB3FFF055C035FC10A00")).as("no second certificate").isEqualTo("6a82");
    }

    @Test
    void signsOnlyAfterThePin() throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest("text".getBytes(StandardCharsets.UTF_8));
        String sign = "0087119A267C2482008120" + HEX.formatHex(hash) + "00";

        assertThat(send(sign)).isEqualTo("6982");
        send("0020008008" + PIN);
        byte[] answer = card.process(HEX.parseHex(sign));

        byte[] made = inside(Arrays.copyOf(answer, answer.length - 2), 0x7C, 0x82);
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initVerify(issued.certificate());
        signature.update("text".getBytes(StandardCharsets.UTF_8));
        assertThat(signature.verify(made)).isTrue();
    }

    @Test
    void takesLongCommandsInChains() {
        IssuedCard rsa = issue(Algorithm.RSA);
        VirtualCard.write(file, rsa, "135790", "12345678");
        card = VirtualCard.open(file);
        send("00A4040005A000000308");
        send("0020008008" + PIN);
        byte[] input = new byte[256];
        input[1] = 1;
        String command = HEX.formatHex(Tlv.of(0x7C, Tlv.of(0x82), Tlv.of(0x81, input)));
        int cut = 2 * 200;

        assertThat(send("1087079AC8" + command.substring(0, cut))).isEqualTo("9000");
        String rest = command.substring(cut);
        String answer = send("0087079A" + HEX.toHexDigits((byte) (rest.length() / 2)) + rest + "00");

        assertThat(answer).startsWith("7c8201048282").endsWith("6108");
    }

    @Test
    void makesKeysAndTakesObjectsFromWhoHasTheManagementKeyOnly() throws Exception {
        assertThat(send("0047009C05AC0380011100")).isEqualTo("6982");
        assertThat(send("00DB3FFF0A5C035FC10A530301020300")).isEqualTo("6982");

        authenticate(new byte[16]);
        assertThat(send("0047009C05AC0380011100")).as("wrong management key").isEqualTo("6982");
        authenticate(VirtualCard.ADMIN_KEY);

        assertThat(send("0047009C05AC0380011100")).startsWith("7f4943864104").endsWith("9000");
        assertThat(send("00DB3FFF0A5C035FC10A5303010203")).isEqualTo("9000");
        card = VirtualCard.open(file);
        send("00A4040005A000000308");
        assertThat(send("00CB3FFF055C035FC10A00")).isEqualTo("53030102039000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "002000",
                "00CB3FFF",
                "00CB3FFF035C81",
                "00CB3FFF045C82FFFF",
                "0087119A007C",
                "0087119A027C0100",
                "0047009A03AC8001",
                "0099000000",
                "8020008000",
                "0087119A047C028100",
                "002C008001FF"
            })
    void refusesWhatMakesNoSense(String apdu) {
        send("0020008008" + PIN);

        byte[] answer = card.process(HEX.parseHex(apdu));

        assertThat(answer).hasSize(2);
        assertThat(answer[0]).isNotEqualTo((byte) 0x90);
    }

    private void authenticate(byte[] key) throws Exception {
        byte[] answer = card.process(HEX.parseHex("0087089B047C02810000"));
        byte[] challenge = inside(Arrays.copyOf(answer, answer.length - 2), 0x7C, 0x81);
        Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
        send("0087089B147C128210" + HEX.formatHex(cipher.doFinal(challenge)));
    }

    private static byte[] inside(byte[] data, int... tags) {
        byte[] found = data;
        for (int tag : tags) {
            found = Objects.requireNonNull(Tlv.parse(found).get(tag));
        }
        return found;
    }

    private String send(String apdu) {
        return HEX.formatHex(card.process(HEX.parseHex(apdu)));
    }

    static IssuedCard issue(Algorithm algorithm) {
        return TrialCa.create(algorithm, "http://localhost", Clock.systemUTC())
                .issue(TrialCard.operator(
                        new Person("周试用", "110101197803123418"),
                        new Organisation("示例试用贸易有限公司", "91110108MA0T12346B"),
                        "8800000001"));
    }
}
