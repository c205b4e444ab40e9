package io.yinxin.eseal.pdf;

import java.time.Instant;

/**
 * How a document is sealed.
 *
 * @param filter name of the preferred handler, for instance Adobe.PPKLite; readers ignore it
 * @param name of the signer, shown by readers
 * @param reason shown by readers; empty for none
 * @param time claimed by the signer, shown by readers
 * @param material bytes of what the signature will contain for certain: the seal, or the certificates and a time stamp
 */
public record PdfSealingOptions(
        PdfProfile profile, String filter, String name, String reason, Instant time, int material) {
    private static final int LARGEST = 8 << 20;

    public PdfSealingOptions {
        if (material < 0 || material > LARGEST) {
            throw new PdfException(PdfError.SIGNATURE_TOO_LONG, material + " bytes");
        }
    }

    /** Bytes kept for the signature: seals are repeated in it, certificates and time stamps come along. */
    int reserve() {
        return 2 * material + (8 << 10);
    }
}
