package io.yinxin.eseal.pdf;

import io.yinxin.eseal.report.Step;
import java.util.List;
import java.util.Optional;

/**
 * A CMS of GM/T 0010 beside the bytes it is over, as OFD documents without seal have one. Whom the certificates belong to is
 * for the caller to judge.
 *
 * @param certificates DER, the signer's first; empty if it cannot be read
 * @param timeStamp token on the signature value
 * @param steps FORMAT, ALGORITHM, DATA_HASH, SIGNATURE_VALUE, TIMESTAMP
 */
public record DetachedCms(List<byte[]> certificates, Optional<byte[]> timeStamp, List<Step> steps) {
    public DetachedCms {
        certificates = List.copyOf(certificates);
        steps = List.copyOf(steps);
    }

    /** @param subject how the steps call it */
    public static DetachedCms inspect(String subject, byte[] cms, byte[] content) {
        Covered covered = new Covered(content, 0, 0, content.length);
        CmsFindings found = CmsInspector.inspect(subject, PdfSignatureKind.GM_CMS, cms, covered);
        return new DetachedCms(found.certificates(), found.timeStamp(), found.steps());
    }
}
