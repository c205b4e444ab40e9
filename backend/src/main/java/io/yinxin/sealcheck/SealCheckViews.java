package io.yinxin.sealcheck;

import io.yinxin.eseal.report.Step;
import io.yinxin.eseal.verify.CertificateReport;
import io.yinxin.eseal.verify.DocumentReport;
import io.yinxin.eseal.verify.SealReport;
import io.yinxin.eseal.verify.SignatureReport;
import io.yinxin.platform.crypto.Sha256;
import io.yinxin.platform.problem.Language;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Reports in the words of a language. */
@Singleton
class SealCheckViews {
    private final StepTexts texts;

    SealCheckViews(StepTexts texts) {
        this.texts = texts;
    }

    /** CPU work: digests the file. */
    SealCheckView of(DocumentReport report, Instant at, byte[] file, Language language) {
        Pictures pictures = new Pictures();
        return new SealCheckView(
                report.kind(),
                report.verdict(),
                texts.verdict(report.verdict(), language),
                at,
                Sha256.hex(file),
                report.seal().map(seal -> of(seal, pictures)).orElse(null),
                report.signatures().stream()
                        .map(signature -> of(signature, pictures, language))
                        .toList(),
                of(report.steps(), language));
    }

    private SealCheckView.SignatureView of(SignatureReport signature, Pictures pictures, Language language) {
        return new SealCheckView.SignatureView(
                signature.id(),
                signature.kind(),
                signature.verdict(),
                signature.pages(),
                signature.signer().map(SealCheckViews::of).orElse(null),
                signature.seal().map(seal -> of(seal, pictures)).orElse(null),
                signature.signedAt().orElse(null),
                signature.stamped(),
                signature.closed(),
                signature.uncovered().stream().map(Step::subject).toList(),
                of(signature.steps(), language));
    }

    private static SealCheckView.SealView of(SealReport seal, Pictures pictures) {
        return new SealCheckView.SealView(
                seal.number(),
                seal.name(),
                seal.version(),
                seal.vendor(),
                pictures.dataUrl(seal.picture().data()).orElse(null),
                seal.picture().width(),
                seal.picture().height(),
                seal.made(),
                seal.validFrom(),
                seal.validTo(),
                seal.maker().map(SealCheckViews::of).orElse(null));
    }

    private static SealCheckView.CertificateView of(CertificateReport certificate) {
        return new SealCheckView.CertificateView(
                certificate.subject(),
                certificate.name(),
                certificate.organisation(),
                certificate.issuer(),
                certificate.serial(),
                certificate.validFrom(),
                certificate.validTo(),
                certificate.then(),
                certificate.now());
    }

    private List<SealCheckView.StepView> of(List<Step> steps, Language language) {
        return steps.stream()
                .map(step -> new SealCheckView.StepView(
                        step.code(),
                        step.result(),
                        step.reason(),
                        step.subject(),
                        texts.title(step.code(), language),
                        texts.of(step, language),
                        texts.params(step)))
                .toList();
    }
}
