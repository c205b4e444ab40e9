package io.yinxin.eseal.pdf;

import io.yinxin.eseal.place.Stamp;
import java.util.List;

/**
 * A document that waits for its signature.
 *
 * @param file complete but for the signature; must come back as it is
 * @param gapStart where the space for the signature starts
 * @param gapEnd behind that space
 * @param digest of everything else: SHA-256 for PAdES, SM3 for the seal
 * @param stamps what is shown, and where
 */
public record PreparedPdf(
        byte[] file, PdfProfile profile, int gapStart, int gapEnd, byte[] digest, List<Stamp> stamps) {
    public PreparedPdf {
        stamps = List.copyOf(stamps);
    }
}
