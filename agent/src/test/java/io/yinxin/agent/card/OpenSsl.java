package io.yinxin.agent.card;

import static io.yinxin.agent.card.Programs.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;

/** Signatures and requests seen by OpenSSL, an implementation that shares no line with ours. */
public final class OpenSsl {
    private static final String ID = "distid:1234567812345678";
    private final Path directory;

    public OpenSsl(Path directory) {
        this.directory = directory;
    }

    /** Throws when OpenSSL does not accept a raw signature. */
    public void verify(byte[] publicKey, SignatureAlgorithm algorithm, byte[] message, byte[] raw) {
        try {
            Files.write(directory.resolve("key.der"), publicKey);
            Files.write(directory.resolve("message"), message);
            run(directory, "openssl", "pkey", "-pubin", "-inform", "DER", "-in", "key.der", "-out", "key.pem");
            Files.write(directory.resolve("signature"), isEc(algorithm) ? encode(raw) : raw);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String[] common = {"openssl", "dgst", digest(algorithm), "-verify", "key.pem", "-signature", "signature"};
        run(directory, with(common, options(algorithm, "-sigopt")));
    }

    /** A signature made by OpenSSL with a PKCS#8 key, as cards give it. */
    public byte[] sign(byte[] privateKey, SignatureAlgorithm algorithm, byte[] message) {
        try {
            Files.write(directory.resolve("private.der"), privateKey);
            Files.write(directory.resolve("message"), message);
            run(directory, "openssl", "pkey", "-inform", "DER", "-in", "private.der", "-out", "private.pem");
            String[] common = {"openssl", "dgst", digest(algorithm), "-sign", "private.pem", "-out", "signature"};
            run(directory, with(common, options(algorithm, "-sigopt")));
            byte[] signature = Files.readAllBytes(directory.resolve("signature"));
            return isEc(algorithm) ? decode(signature, algorithm == SignatureAlgorithm.ES384 ? 48 : 32) : signature;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Checks a request's own signature and gives its text. */
    public String request(byte[] der, boolean sm2) {
        try {
            Files.write(directory.resolve("request.der"), der);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String[] common = {"openssl", "req", "-inform", "DER", "-in", "request.der", "-verify", "-noout", "-text"};
        return run(directory, sm2 ? with(common, "-vfyopt", ID) : common);
    }

    private static boolean isEc(SignatureAlgorithm algorithm) {
        return switch (algorithm) {
            case ES256, ES384, SM2SM3 -> true;
            case RS256, PS256 -> false;
        };
    }

    private static String digest(SignatureAlgorithm algorithm) {
        return switch (algorithm) {
            case ES256, RS256, PS256 -> "-sha256";
            case ES384 -> "-sha384";
            case SM2SM3 -> "-sm3";
        };
    }

    private static String[] options(SignatureAlgorithm algorithm, String option) {
        return switch (algorithm) {
            case SM2SM3 -> new String[] {option, ID};
            case PS256 -> new String[] {option, "rsa_padding_mode:pss", option, "rsa_pss_saltlen:32"};
            case ES256, ES384, RS256 -> new String[0];
        };
    }

    private static String[] with(String[] first, String... more) {
        // The file comes last.
        String[] all = Arrays.copyOf(first, first.length + more.length + (first[1].equals("dgst") ? 1 : 0));
        System.arraycopy(more, 0, all, first.length, more.length);
        if (first[1].equals("dgst")) {
            all[all.length - 1] = "message";
        }
        return all;
    }

    private static byte[] encode(byte[] raw) throws IOException {
        ASN1EncodableVector numbers = new ASN1EncodableVector();
        numbers.add(new ASN1Integer(new BigInteger(1, raw, 0, raw.length / 2)));
        numbers.add(new ASN1Integer(new BigInteger(1, raw, raw.length / 2, raw.length / 2)));
        return new DERSequence(numbers).getEncoded("DER");
    }

    private static byte[] decode(byte[] der, int half) {
        ASN1Sequence numbers = ASN1Sequence.getInstance(der);
        byte[] raw = new byte[2 * half];
        for (int i = 0; i < 2; i++) {
            byte[] number =
                    Keys.fixed(ASN1Integer.getInstance(numbers.getObjectAt(i)).getPositiveValue(), half);
            System.arraycopy(number, 0, raw, i * half, half);
        }
        return raw;
    }
}
