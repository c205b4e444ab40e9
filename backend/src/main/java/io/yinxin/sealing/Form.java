package io.yinxin.sealing;

/** How a document is signed: by the seal on it, or around it. */
enum Form {
    /** SES_Signature in a package of GB/T 33190. */
    OFD_SEAL,
    /** SES_Signature over SM3. */
    PDF_SEAL,
    /** PAdES: readers know no seals by ECDSA and RSA; the seal is what is seen of the signature. */
    PDF_CMS;

    static Form of(Format format, KeyKind key) {
        return switch (format) {
            case OFD -> OFD_SEAL;
            case PDF -> key == KeyKind.SM2 ? PDF_SEAL : PDF_CMS;
        };
    }

    /** What the agent calls the structure that is signed. */
    String structure() {
        return this == PDF_CMS ? "cms-signed-attributes" : "ses-tbs-sign";
    }
}
