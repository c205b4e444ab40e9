package io.yinxin.eseal.pdf;

import io.yinxin.eseal.report.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a CMS contains, and what was found when checking it. */
record CmsFindings(
        List<byte[]> certificates, Optional<byte[]> timeStamp, Optional<Instant> stampedAt, List<Step> steps) {
    static CmsFindings none(List<Step> steps) {
        return new CmsFindings(List.of(), Optional.empty(), Optional.empty(), steps);
    }
}
