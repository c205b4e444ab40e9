package io.yinxin.eseal.verify;

import io.yinxin.eseal.ofd.OfdSignature;
import io.yinxin.eseal.ofd.OfdStamp;
import io.yinxin.eseal.pdf.DetachedCms;
import io.yinxin.eseal.pdf.PdfSignature;
import io.yinxin.eseal.report.Step;
import io.yinxin.eseal.report.StepCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** One check for seals, OFD and PDF documents, whoever made them (SEL-56, SEL-66 to SEL-69). */
public final class DocumentVerifier {
    /** More would keep a server busy with one file. */
    private static final int MOST_SIGNATURES = 100;

    private final Trust trust;

    public DocumentVerifier(Trust trust) {
        this.trust = trust;
    }

    /**
     * Looks at a file and judges it.
     *
     * @param now a time of signing after it is not believed
     * @throws DocumentException UNSUPPORTED
     */
    public DocumentReport verify(byte[] file, Instant now) {
        return verify(InspectedDocument.read(file), now);
    }

    /** Judges what was looked at; cheap, but for what the trust has to find out. */
    public DocumentReport verify(InspectedDocument document, Instant now) {
        return new DocumentVerifier(new AskedOnce(trust)).judge(document, now);
    }

    private DocumentReport judge(InspectedDocument document, Instant now) {
        return switch (document.content()) {
            case InspectedDocument.Content.SealObject seal -> seal(seal.der(), now);
            case InspectedDocument.Content.Ofd ofd ->
                report(
                        document,
                        ofd.inspection().steps(),
                        ofd.inspection().signatures(),
                        signature -> ofd(signature, now));
            case InspectedDocument.Content.Pdf pdf ->
                report(
                        document,
                        pdf.inspection().steps(),
                        pdf.inspection().signatures(),
                        signature -> pdf(signature, now));
            case InspectedDocument.Content.Closed closed ->
                report(document, List.of(closed.step()), List.<PdfSignature>of(), signature -> pdf(signature, now));
        };
    }

    private DocumentReport seal(byte[] der, Instant now) {
        Outcome outcome = new SealVerifier(trust).verify(der, now);
        return new DocumentReport(
                DocumentKind.SEAL,
                DocumentVerdict.of(outcome.verdict()),
                new SealCheck(trust, now).alone(der),
                List.of(),
                outcome.steps());
    }

    private static <S> DocumentReport report(
            InspectedDocument document, List<Step> found, List<S> signatures, Function<S, SignatureReport> check) {
        Steps steps = new Steps();
        found.forEach(steps::add);
        if (signatures.size() > MOST_SIGNATURES) {
            steps.unknown(StepCode.PACKAGE, document.kind().name(), "TOO_MANY_SIGNATURES");
        }
        // Whoever sees a seal on a page takes it for one (SEL-58).
        steps.add(Step.notice(StepCode.FORMAT, document.kind().name(), "PICTURES_ARE_NOT_SIGNATURES"));
        List<SignatureReport> checked =
                signatures.stream().limit(MOST_SIGNATURES).map(check).toList();
        List<Step> all = steps.outcome().steps();
        return new DocumentReport(document.kind(), DocumentVerdict.of(checked, all), Optional.empty(), checked, all);
    }

    private SignatureReport ofd(OfdSignature signature, Instant now) {
        Steps steps = new Steps();
        signature.steps().forEach(steps::add);
        String path = signature.propertyInfo();
        CheckedSigner checked = signature
                .signedValue()
                .map(value -> switch (signature.type()) {
                    case SEAL ->
                        new SealCheck(trust, now)
                                .ofd(value, path, signature.protectedBytes(), signature.sealFile(), steps);
                    case SIGN -> cms(signature, value, now, steps);
                    case UNKNOWN -> CheckedSigner.nobody();
                })
                .orElseGet(CheckedSigner::nobody);
        if (signature.sealFile().isPresent() && !steps.has(StepCode.SEAL_FILE_MISMATCH)) {
            steps.notChecked(StepCode.SEAL_FILE_MISMATCH, path, StepCode.FORMAT);
        }
        SignatureKind kind =
                switch (signature.type()) {
                    case SEAL -> SignatureKind.SEAL;
                    case SIGN -> SignatureKind.SIGNATURE;
                    case UNKNOWN -> SignatureKind.UNKNOWN;
                };
        List<Integer> pages = signature.stamps().stream()
                .map(OfdStamp::page)
                .filter(page -> page > 0)
                .distinct()
                .sorted()
                .toList();
        return report(signature.id(), path, kind, pages, checked, signature.closed(), steps);
    }

    private CheckedSigner cms(OfdSignature signature, byte[] value, Instant now, Steps steps) {
        DetachedCms cms = DetachedCms.inspect(signature.propertyInfo(), value, signature.protectedBytes());
        cms.steps().forEach(steps::add);
        return new CmsCheck(trust, now)
                .signature(
                        signature.propertyInfo(),
                        cms.certificates(),
                        cms.timeStamp(),
                        WrittenTime.read(signature.time()),
                        steps);
    }

    private SignatureReport pdf(PdfSignature signature, Instant now) {
        Steps steps = new Steps();
        signature.steps().forEach(steps::add);
        String field = signature.field();
        CmsCheck cms = new CmsCheck(trust, now);
        CheckedSigner checked =
                switch (signature.kind()) {
                    case SEAL -> new SealCheck(trust, now).pdf(signature.contents(), signature.sm3(), steps);
                    case PADES, CMS, GM_CMS ->
                        cms.signature(field, signature.certificates(), signature.timeStamp(), signature.time(), steps);
                    case TIME_STAMP -> cms.timeStamp(field, signature.timeStamp(), steps);
                    case UNKNOWN -> CheckedSigner.nobody();
                };
        SignatureKind kind =
                switch (signature.kind()) {
                    case SEAL -> SignatureKind.SEAL;
                    case PADES, CMS, GM_CMS -> SignatureKind.SIGNATURE;
                    case TIME_STAMP -> SignatureKind.TIME_STAMP;
                    case UNKNOWN -> SignatureKind.UNKNOWN;
                };
        List<Integer> pages = signature.page() > 0 ? List.of(signature.page()) : List.of();
        return report(field, field, kind, pages, checked, false, steps);
    }

    private static SignatureReport report(
            String id,
            String subject,
            SignatureKind kind,
            List<Integer> pages,
            CheckedSigner checked,
            boolean closed,
            Steps steps) {
        Set<StepCode> codes =
                switch (kind) {
                    case SEAL -> SealCheck.codes();
                    case SIGNATURE, UNKNOWN -> CmsCheck.CODES;
                    case TIME_STAMP -> CmsCheck.CODES_OF_STAMPS;
                };
        // Nothing may be left out without a word (SEL-66). The property information of a PDF is no step.
        List<StepCode> missing = new ArrayList<>(codes);
        if (checked.signedAt().isPresent() || checked.signer().isPresent()) {
            missing.remove(StepCode.PROPERTY_MISMATCH);
        }
        missing.removeIf(steps::has);
        missing.forEach(code -> steps.notChecked(code, subject, StepCode.FORMAT));
        return new SignatureReport(
                id,
                kind,
                pages,
                checked.signer(),
                checked.seal(),
                checked.signedAt(),
                checked.stamped(),
                closed,
                steps.outcome().steps());
    }
}
