package io.yinxin.eseal.ofd;

import io.yinxin.eseal.report.Step;
import java.util.List;
import java.util.Optional;

/**
 * A signature of a package and what it covers. Whether its value is good, and who made it, is for the caller to find out
 * from the signed value.
 *
 * @param id in the list of signatures
 * @param type what the signed value is
 * @param propertyInfo absolute path of Signature.xml, which the seal signature must name
 * @param protectedBytes the bytes of Signature.xml; empty if they cannot be read
 * @param signedValue SES_Signature or GM SignedData
 * @param sealFile copy of the seal beside the signature, which must equal the seal in the signature
 * @param time as written for readers; not binding
 * @param closed whether it protects the list of signatures
 * @param steps what was found: FORMAT, ALGORITHM, REFERENCE_MISSING, REFERENCE_DIGEST, NOT_COVERED, SEAL_FILE_MISMATCH
 */
public record OfdSignature(
        String id,
        OfdSignatureType type,
        String propertyInfo,
        byte[] protectedBytes,
        Optional<byte[]> signedValue,
        Optional<byte[]> sealFile,
        String time,
        boolean closed,
        List<OfdStamp> stamps,
        List<Step> steps) {
    public OfdSignature {
        stamps = List.copyOf(stamps);
        steps = List.copyOf(steps);
    }
}
