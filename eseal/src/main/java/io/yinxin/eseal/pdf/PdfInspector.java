package io.yinxin.eseal.pdf;

import io.yinxin.eseal.report.Step;
import io.yinxin.eseal.report.StepCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
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
        return Unpacking.within(PdfLimits.STRUCTURE, () -> new PdfInspector(file).run());
    }

    private PdfInspection run() {
        try (PDDocument document = PdfFile.open(file)) {
            Revision now = new Revision(document, file.length);
            List<FoundSignature> found = found(now);
            List<List<Step>> coverage = new Revisions(file, now, found).coverage();
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

    private List<FoundSignature> found(Revision now) {
        List<PDSignatureField> signed = new ArrayList<>();
        Map<COSDictionary, Integer> dictionaries = new IdentityHashMap<>();
        for (String field : now.fields().keySet()) {
            COSDictionary signature = now.signature(field);
            if (signature != null && now.fields().get(field) instanceof PDSignatureField found) {
                signed.add(found);
                dictionaries.merge(signature, 1, Integer::sum);
            }
        }
        signed.sort(Comparator.comparingInt(field ->
                ByteRange.of(dictionary(field), file.length).map(ByteRange::end).orElse(0)));
        if (signed.size() > MOST_SIGNATURES) {
            steps.add(Step.unknown(StepCode.PACKAGE, "PDF", "TOO_MANY_SIGNATURES"));
            signed = signed.subList(signed.size() - MOST_SIGNATURES, signed.size());
        }
        return signed.stream()
                .map(field -> FoundSignature.of(
                        now.document(),
                        field,
                        now.pageOf(field),
                        dictionaries.getOrDefault(dictionary(field), 1) > 1,
                        file))
                .toList();
    }

    private static COSDictionary dictionary(PDSignatureField field) {
        return field.getSignature().getCOSObject();
    }
}
