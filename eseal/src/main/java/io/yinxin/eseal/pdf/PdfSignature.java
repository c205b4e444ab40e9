package io.yinxin.eseal.pdf;

import io.yinxin.eseal.report.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A signature of a PDF and what it covers. Whether its signer is to be trusted is for the caller to find out; so is the value
 * of seals.
 *
 * @param field full name of its field
 * @param page that shows it, counted from 1; 0 if none does
 * @param contents without the zeros that fill the space
 * @param sm3 digest of what is covered, to be compared with the data hash of a seal
 * @param end of the revision it covers, in bytes from the start of the file
 * @param time claimed by the signer, in the dictionary or in the CMS
 * @param certificates DER, the signer's first; empty unless the contents are a CMS
 * @param timeStamp token on the signature value, or the contents of a document time stamp
 * @param steps FORMAT, ALGORITHM, DATA_HASH, SIGNATURE_VALUE, TIMESTAMP, NOT_COVERED
 */
public record PdfSignature(
        String field,
        PdfSignatureKind kind,
        String subFilter,
        int page,
        byte[] contents,
        byte[] sm3,
        long end,
        String name,
        String reason,
        Optional<Instant> time,
        List<byte[]> certificates,
        Optional<byte[]> timeStamp,
        List<Step> steps) {
    public PdfSignature {
        certificates = List.copyOf(certificates);
        steps = List.copyOf(steps);
    }
}
