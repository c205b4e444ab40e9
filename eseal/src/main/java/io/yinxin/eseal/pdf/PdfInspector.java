package io.yinxin.eseal.pdf;

import io.yinxin.eseal.report.Step;
import io.yinxin.eseal.report.StepCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** Finds every signature of a PDF and what it covers. */
public final class PdfInspector {
    /** Each covers a revision that has to be read. */
    private static final int MOST_SIGNATURES = 64;

    private final byte[] file;
    private final List<Step> steps = new ArrayList<>();

    private PdfInspector(byte[] file) {
        this.file = file;
    }

    /**
     * Broken signatures end up in steps.
     *
     * @throws PdfException NOT_A_PDF, ENCRYPTED, TOO_LARGE if the file as a whole cannot be read
     */
    public static PdfInspection inspect(byte[] file) {
        return new PdfInspector(file).run();
    }

    private PdfInspection run() {
        try (PDDocument document = PdfFile.open(file)) {
            List<FoundSignature> found = found(document);
            List<List<Step>> coverage = new Revisions(file, document, found).coverage();
            List<PdfSignature> signatures = new ArrayList<>();
            for (int i = 0; i < found.size(); i++) {
                signatures.add(new SignatureInspector(file, found.get(i)).inspect(coverage.get(i)));
            }
            if (steps.isEmpty()) {
                steps.add(Step.good(StepCode.PACKAGE, "PDF"));
            }
            return new PdfInspection(signatures, steps);
        } catch (PdfException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new PdfException(PdfError.NOT_A_PDF, String.valueOf(e.getMessage()));
        }
    }

    private List<FoundSignature> found(PDDocument document) {
        List<FoundSignature> found = new ArrayList<>();
        for (PDSignatureField field : document.getSignatureFields()) {
            if (field.getSignature() != null) {
                found.add(FoundSignature.of(document, field, file));
            }
        }
        found.sort(Comparator.comparingInt(FoundSignature::end));
        if (found.size() > MOST_SIGNATURES) {
            steps.add(Step.unknown(StepCode.PACKAGE, "PDF", "TOO_MANY_SIGNATURES"));
            return found.subList(found.size() - MOST_SIGNATURES, found.size());
        }
        return found;
    }
}
