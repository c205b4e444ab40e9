package io.yinxin.eseal.verify;

import io.yinxin.eseal.report.Step;
import io.yinxin.eseal.report.StepCode;
import io.yinxin.eseal.report.StepResult;
import io.yinxin.eseal.report.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What came of checking one signature of a document.
 *
 * @param id as it is called in the file
 * @param pages that show it, counted from 1; empty if none does
 * @param signer empty if the certificate cannot be read
 * @param signedAt the time everything was judged by
 * @param stamped whether that time comes from a good time stamp, and not from the signer
 * @param closed whether nothing may be added after it
 * @param steps in the order of their codes
 */
public record SignatureReport(
        String id,
        SignatureKind kind,
        List<Integer> pages,
        Optional<CertificateReport> signer,
        Optional<SealReport> seal,
        Optional<Instant> signedAt,
        boolean stamped,
        boolean closed,
        List<Step> steps) {
    public SignatureReport {
        pages = List.copyOf(pages);
        steps = List.copyOf(steps);
    }

    public Verdict verdict() {
        return Verdict.of(steps);
    }

    /** What it does not protect (SEL-67). */
    public List<Step> uncovered() {
        return steps.stream()
                .filter(step -> step.code() == StepCode.NOT_COVERED && step.result() != StepResult.GOOD)
                .toList();
    }
}
