package io.yinxin.eseal.ofd;

import io.yinxin.eseal.report.Step;
import java.util.List;
import java.util.Optional;

/**
 * A signature of a package and what it covers. Whether its value is good, and who made it, is for the caller to find out
 * from the signed value.
 *
 * @param document number of the document that lists it, from 0
 * @param id in the list of signatures
 * @param type what the signed value is
 * @param propertyInfo absolute path of Signature.xml, which the seal signature must name
 * @param protectedBytes the bytes of Signature.xml; empty if they cannot be read
 * @param dataHash SM3 of those bytes
 * @param signedValue SES_Signature or GM SignedData
 * @param sealFile copy of the seal beside the signature, which must equal the seal in the signature
 * @param time as written for readers; not binding
 * @param closed whether it protects the list of signatures
 * @param steps what was found: FORMAT, ALGORITHM, REFERENCE_MISSING, REFERENCE_DIGEST, NOT_COVERED, SEAL_FILE_MISMATCH
 */
public record OfdSignature(
        int document,
        String id,
        OfdSignatureType type,
        String propertyInfo,
        byte[] protectedBytes,
        byte[] dataHash,
        Optional<byte[]> signedValue,
        Optional<byte[]> sealFile,
        String provider,
        String signatureMethod,
        String time,
        boolean closed,
        List<OfdStamp> stamps,
        List<Step> steps) {
    public OfdSignature {
        stamps = List.copyOf(stamps);
        steps = List.copyOf(steps);
    }
}
