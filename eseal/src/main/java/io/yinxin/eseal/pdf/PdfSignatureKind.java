package io.yinxin.eseal.pdf;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** What the contents of a signature are. */
public enum PdfSignatureKind {
    /** SES_Signature of GB/T 38540 (GM.sm2seal). */
    SEAL,
    /** CMS with signing certificate (ETSI.CAdES.detached). */
    PADES,
    /** Ordinary CMS (adbe.pkcs7.detached). */
    CMS,
    /** SignedData of GM/T 0010 (GM.sm2cms.detached). */
    GM_CMS,
    /** A time stamp of the document (ETSI.RFC3161). */
    TIME_STAMP,
    UNKNOWN;

    static PdfSignatureKind of(COSDictionary signature) {
        return of(String.valueOf(signature.getNameAsString(COSName.SUB_FILTER)));
    }

    /** Whether a person or an organisation stands for what it covers. */
    boolean answers() {
        return this != TIME_STAMP && this != UNKNOWN;
    }

    private static PdfSignatureKind of(String subFilter) {
        return switch (subFilter) {
            case "GM.sm2seal" -> SEAL;
            case "ETSI.CAdES.detached" -> PADES;
            case "adbe.pkcs7.detached" -> CMS;
            case "GM.sm2cms.detached" -> GM_CMS;
            case "ETSI.RFC3161" -> TIME_STAMP;
            default -> UNKNOWN;
        };
    }
}
