package io.yinxin.eseal.ofd;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.jcajce.provider.digest.SM3;

/** How the entries of a package are digested. */
public enum CheckMethod {
    /** With SM2 signatures. Never the keyed 1.2.156.10197.1.401.2, which some old files name. */
    SM3("1.2.156.10197.1.401", "1.2.156.10197.1.401.1", "SM3"),
    /** With RSA and ECDSA signatures. */
    SHA256("2.16.840.1.101.3.4.2.1", "SHA256", "SHA-256"),
    SHA1("1.3.14.3.2.26", "SHA1", "SHA-1"),
    /** What GB/T 33190 assumes where nothing is said. */
    MD5("1.2.840.113549.2.5", "MD5", "");

    private final List<String> spellings;

    CheckMethod(String... spellings) {
        this.spellings = List.of(spellings);
    }

    /** As written into Signature.xml. */
    public String oid() {
        return spellings.getFirst();
    }

    static Optional<CheckMethod> of(String spelling) {
        return Arrays.stream(values())
                .filter(method -> method.spellings.stream().anyMatch(spelling::equalsIgnoreCase))
                .findFirst();
    }

    boolean isWeak() {
        return this == SHA1 || this == MD5;
    }

    MessageDigest digest() {
        try {
            return switch (this) {
                case SM3 -> new SM3.Digest();
                case SHA256 -> MessageDigest.getInstance("SHA-256");
                case SHA1 -> MessageDigest.getInstance("SHA-1");
                case MD5 -> MessageDigest.getInstance("MD5");
            };
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
