package io.yinxin.eseal.verify;

import static io.yinxin.eseal.TestSeals.PROPERTY;
import static io.yinxin.eseal.verify.Checks.valid;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.eseal.Node;
import io.yinxin.eseal.TestKey;
import io.yinxin.eseal.TestSeals;
import io.yinxin.eseal.object.ApplySeal;
import io.yinxin.eseal.object.MakeSeal;
import io.yinxin.eseal.object.Seal;
import io.yinxin.eseal.object.SealSignature;
import io.yinxin.eseal.object.SealVersion;
import io.yinxin.eseal.object.SignatureAlgorithm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ours are good in ofdrw and OpenSSL, and theirs are good in ours. */
@Tag("SEL-60")
@Tag("SEL-69")
class OtherReadersTest {
    private static final TestSeals SEALS = new TestSeals(SignatureAlgorithm.SM2_SM3);

    private final Path folder;

    OtherReadersTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private record Run(int code, String output) {}

    @Test
    void ofdrwAndOurs() throws Exception {
        Seal seal = SEALS.seal(SealVersion.V4);
        SealSignature signature = SEALS.signature(seal);
        write("content", TestSeals.CONTENT);
        write("seal", seal.der());
        write("ours-plain", signature.der());
        write("ours-stamped", stamped(signature).der());
        write(
                "ours-tampered",
                Node.parse(signature.der()).with("0.1.1", Node.of(0x04, 1)).encode());
        write("ours-terse", terse().der());
        write("maker.key", SEALS.maker.privateKey().getEncoded());
        write("maker.cer", SEALS.maker.certificate());
        write("signer.key", SEALS.signer.privateKey().getEncoded());
        write("signer.cer", SEALS.signer.certificate());

        Run ofdrw = run(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.timezone=Asia/Shanghai",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                Path.of("target", "ofdrw").toAbsolutePath() + "/*",
                Path.of("src", "test", "ofdrw", "Ofdrw.java").toAbsolutePath().toString(),
                folder.toString(),
                PROPERTY);

        assertThat(ofdrw.output())
                .contains("ours-plain good", "ours-stamped good", "ours-tampered bad")
                // Why docs/adr/0031 writes a default out.
                .contains("ours-terse bad")
                .contains("seal 试验公章 35010000000001 40 extensions kept");
        assertThat(ofdrw.code()).isZero();
        Instant now = Instant.now();
        SealSignatureVerifier verifier = new SealSignatureVerifier(
                SEALS.trust(List.of(SEALS.makers.revocationList(now), SEALS.signers.revocationList(now))));
        valid(verifier.verify(Files.readAllBytes(folder.resolve("theirs-4")), SEALS.expected(), now));
        valid(verifier.verify(Files.readAllBytes(folder.resolve("theirs-1")), SEALS.expected(), now));
    }

    /** As good DER has it: an extension that is not critical does not say so. */
    private static SealSignature terse() {
        byte[] info = Node.parse(MakeSeal.toSign(SEALS.draft(SealVersion.V4)))
                .with("4.0.1")
                .encode();
        Seal seal = MakeSeal.assemble(info, SEALS.maker.certificate(), SEALS.algorithm, SEALS.maker.sign(info));
        SealSignature signature = SEALS.signature(seal);
        valid(new SealSignatureVerifier(SEALS.trust()).verify(signature.der(), SEALS.expected(), TestSeals.NOW));
        return signature;
    }

    private static SealSignature stamped(SealSignature signature) {
        return ApplySeal.stamped(signature, SEALS.token(signature.signature(), TestSeals.SIGNED));
    }

    @Test
    void openSslVerifiesOurs() throws Exception {
        Seal seal = SEALS.seal(SealVersion.V4);
        SealSignature signature = SEALS.signature(seal);
        assertThat(openSslVerifies(SEALS.maker, seal.info().der(), seal.signedValue())
                        .code())
                .isZero();
        assertThat(openSslVerifies(SEALS.signer, signature.signedBytes(), signature.signature())
                        .code())
                .isZero();
        assertThat(openSslVerifies(SEALS.signer, seal.info().der(), seal.signedValue())
                        .output())
                .contains("Verification failure");
    }

    @Test
    void ofOpenSslIsTakenByOurs() throws Exception {
        byte[] toSign = MakeSeal.toSign(SEALS.draft(SealVersion.V4));
        write("message", toSign);
        write("key.pem", pem("PRIVATE KEY", SEALS.maker.privateKey().getEncoded()));
        Run run = run(
                "openssl",
                "dgst",
                "-sm3",
                "-sign",
                file("key.pem"),
                "-sigopt",
                "distid:1234567812345678",
                "-out",
                file("value"),
                file("message"));
        assertThat(run.code()).as(run.output()).isZero();
        byte[] value = Files.readAllBytes(folder.resolve("value"));

        Seal seal = MakeSeal.assemble(toSign, SEALS.maker.certificate(), SEALS.algorithm, value);

        valid(new SealVerifier(SEALS.trust()).verify(seal.der(), TestSeals.NOW));
    }

    private Run openSslVerifies(TestKey key, byte[] message, byte[] value) throws Exception {
        write("message", message);
        write("value", value);
        write("public.pem", pem("PUBLIC KEY", key.publicKey().getEncoded()));
        return run(
                "openssl",
                "dgst",
                "-sm3",
                "-verify",
                file("public.pem"),
                "-sigopt",
                "distid:1234567812345678",
                "-signature",
                file("value"),
                file("message"));
    }

    private static byte[] pem(String what, byte[] der) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return ("-----BEGIN " + what + "-----\n" + base64 + "\n-----END " + what + "-----\n").getBytes(UTF_8);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
    }

    private Run run(String... command) throws Exception {
        Path output = Files.createTempFile(folder, "run", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(command[0] + " did not end");
        }
        return new Run(process.exitValue(), Files.readString(output));
    }
}
