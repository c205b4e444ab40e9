package io.yinxin.eseal.pdf;

import io.yinxin.eseal.report.Step;
import java.util.List;

/**
 * What was found in a PDF.
 *
 * @param signatures in the order of the revisions they cover; empty if nothing is signed
 * @param steps what concerns the file as a whole
 */
public record PdfInspection(List<PdfSignature> signatures, List<Step> steps) {
    public PdfInspection {
        signatures = List.copyOf(signatures);
        steps = List.copyOf(steps);
    }
}
