package io.yinxin.eseal.ofd;

/** What the signed value of a signature is. */
public enum OfdSignatureType {
    /** SES_Signature of GB/T 38540; also where nothing is said. */
    SEAL,
    /** SignedData of GM/T 0010, without a seal. */
    SIGN,
    UNKNOWN;

    static OfdSignatureType of(String written) {
        return switch (written) {
            case "", "Seal" -> SEAL;
            case "Sign" -> SIGN;
            default -> UNKNOWN;
        };
    }
}
