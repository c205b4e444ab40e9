package io.yinxin.eseal.ofd;

import io.yinxin.eseal.report.Step;
import java.util.List;

/**
 * What was found in a package.
 *
 * @param signatures of all documents in the order of their lists; empty if nothing is signed
 * @param steps what concerns the package as a whole: PACKAGE, FORMAT, NOT_COVERED (a signature taken off its list)
 */
public record OfdInspection(List<OfdSignature> signatures, List<Step> steps) {
    public OfdInspection {
        signatures = List.copyOf(signatures);
        steps = List.copyOf(steps);
    }
}
