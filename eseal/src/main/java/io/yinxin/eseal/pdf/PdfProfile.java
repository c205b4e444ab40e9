package io.yinxin.eseal.pdf;

/** Kinds of signatures that are written. */
public enum PdfProfile {
    /** PAdES B-B and B-T with ECDSA or RSA: a CMS over SHA-256, see {@link CadesCms}. */
    PADES("ETSI.CAdES.detached"),
    /** SES_Signature of GB/T 38540 whose data hash is SM3. */
    GM_SEAL("GM.sm2seal");

    private final String subFilter;

    PdfProfile(String subFilter) {
        this.subFilter = subFilter;
    }

    String subFilter() {
        return subFilter;
    }
}
