package io.yinxin.eseal.verify;

import io.yinxin.eseal.report.Step;
import java.util.List;
import java.util.Optional;

/**
 * What came of checking a file.
 *
 * @param seal if the file is a seal by itself and could be read
 * @param signatures in the order of the file; empty for a seal and for what nobody has signed
 * @param steps what concerns the file as a whole, for a seal all of them
 */
public record DocumentReport(
        DocumentKind kind,
        DocumentVerdict verdict,
        Optional<SealReport> seal,
        List<SignatureReport> signatures,
        List<Step> steps) {
    public DocumentReport {
        signatures = List.copyOf(signatures);
        steps = List.copyOf(steps);
    }
}
