package io.yinxin.trial.piv;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.trial.Algorithm;
import io.yinxin.trial.IssuedCard;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Signature;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The card as the world sees it: through pcscd, OpenSC and its PKCS#11 module. */
@Tag("CRD-32")
class OpenScTest {
    private static CardService service;

    @TempDir
    Path directory;

    @BeforeAll
    static void startService() throws Exception {
        service = CardService.start();
    }

    @AfterAll
    static void stopService() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource({
        "P256, ECDSA-SHA256, SHA256withECDSA",
        "P384, ECDSA-SHA384, SHA384withECDSA",
        "RSA, SHA256-RSA-PKCS, SHA256withRSA"
    })
    void opensslReadableCertificateAndSignatureComeThroughPkcs11(Algorithm algorithm, String mechanism, String verifier)
            throws Exception {
        IssuedCard issued = PivAppletTest.issue(algorithm);
        Path text = Files.writeString(directory.resolve("text"), "to be signed");

        try (VirtualReader card = insert(issued)) {
            service.pkcs11("--read-object", "--type", "cert", "--id", "01", "--output-file", path("certificate"));
            service.pkcs11(
                    "--login",
                    "--pin",
                    "135790",
                    "--sign",
                    "--id",
                    "01",
                    "--mechanism",
                    mechanism,
                    "--signature-format",
                    "openssl",
                    "--input-file",
                    text.toString(),
                    "--output-file",
                    path("signature"));
            assertThat(card.isInserted()).isTrue();
        }

        assertThat(Files.readAllBytes(directory.resolve("certificate")))
                .isEqualTo(issued.certificate().getEncoded());
        Signature signature = Signature.getInstance(verifier);
        signature.initVerify(issued.certificate());
        signature.update("to be signed".getBytes(StandardCharsets.UTF_8));
        assertThat(signature.verify(Files.readAllBytes(directory.resolve("signature"))))
                .isTrue();
    }

    @Test
    @Tag("CRD-28")
    void wrongPinIsCountedDownAndShown() throws Exception {
        try (VirtualReader card = insert(PivAppletTest.issue(Algorithm.P256))) {
            assertThat(service.run(
                            "pkcs11-tool",
                            "--module",
                            CardService.MODULE,
                            "--login",
                            "--pin",
                            "000000",
                            "--list-objects"))
                    .contains("CKR_PIN_INCORRECT");
            assertThat(service.run(
                            "pkcs11-tool",
                            "--module",
                            CardService.MODULE,
                            "--login",
                            "--pin",
                            "135790",
                            "--list-objects"))
                    .contains("Private Key Object");
            assertThat(card.isInserted()).isTrue();
        }
    }

    @Test
    @Tag("CRD-33")
    void pinIsChangedThroughPkcs11() throws Exception {
        try (VirtualReader card = insert(PivAppletTest.issue(Algorithm.P256))) {
            service.pkcs11("--login", "--pin", "135790", "--change-pin", "--new-pin", "246802");
            assertThat(service.run(
                            "pkcs11-tool",
                            "--module",
                            CardService.MODULE,
                            "--login",
                            "--pin",
                            "246802",
                            "--list-objects"))
                    .contains("Private Key Object");
            assertThat(card.isInserted()).isTrue();
        }
    }

    @Test
    void cardIsGoneWhenPulledOut() throws Exception {
        try (VirtualReader card = insert(PivAppletTest.issue(Algorithm.P256))) {
            assertThat(service.run("opensc-tool", "--list-readers")).containsPattern("Yes +.*Virtual PCD 00 00");
            assertThat(card.isInserted()).isTrue();
        }
        service.awaitReaders("No +.*Virtual PCD 00 00");
    }

    /** piv-tool speaks to the card without PKCS#11, and holds the management key. */
    @Test
    void pivToolMakesAKeyOnTheCard() throws Exception {
        Path admin = Files.writeString(directory.resolve("admin"), "00:01:02:03:04:05:06:07:08:09:0A:0B:0C:0D:0E:0F");

        try (VirtualReader card = insert(PivAppletTest.issue(Algorithm.P256))) {
            String said = service.runWith(
                    "PIV_EXT_AUTH_KEY",
                    admin.toString(),
                    "piv-tool",
                    "-A",
                    "M:9B:08",
                    "-G",
                    "9C:11",
                    "-o",
                    path("key.pem"));
            assertThat(Files.exists(directory.resolve("key.pem"))).as(said).isTrue();
            assertThat(card.isInserted()).isTrue();
        }
    }

    private VirtualReader insert(IssuedCard issued) throws Exception {
        Path file = directory.resolve("card");
        VirtualCard.write(file, issued, "135790", "12345678");
        // The card of the test before may still be on the list.
        service.awaitReaders("No +.*Virtual PCD 00 00");
        VirtualReader reader = VirtualReader.insert(VirtualCard.open(file), VirtualReader.PORT);
        service.awaitReaders("Yes +.*Virtual PCD 00 00");
        return reader;
    }

    private String path(String name) {
        return directory.resolve(name).toString();
    }
}
