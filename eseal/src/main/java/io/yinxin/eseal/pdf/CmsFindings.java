package io.yinxin.eseal.pdf;

import io.yinxin.eseal.report.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a CMS contains, and what was found when checking it.
 *
 * @param stated the time its signer says, if in the CMS
 */
record CmsFindings(List<byte[]> certificates, Optional<byte[]> timeStamp, Optional<Instant> stated, List<Step> steps) {
    static CmsFindings none(List<Step> steps) {
        return new CmsFindings(List.of(), Optional.empty(), Optional.empty(), steps);
    }
}
