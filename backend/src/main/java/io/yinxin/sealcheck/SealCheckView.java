package io.yinxin.sealcheck;

import io.yinxin.eseal.report.StepCode;
import io.yinxin.eseal.report.StepResult;
import io.yinxin.eseal.report.Verdict;
import io.yinxin.eseal.verify.CertificateStatus;
import io.yinxin.eseal.verify.DocumentKind;
import io.yinxin.eseal.verify.DocumentVerdict;
import io.yinxin.eseal.verify.SignatureKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What came of checking a file, as it is told. */
@Schema(name = "SealCheck")
record SealCheckView(
        DocumentKind kind,
        DocumentVerdict verdict,

        @Schema(description = "The verdict in words", examples = "文件未被改动，全部签名和印章真实有效。")
        String text,

        Instant checkedAt,

        @Schema(description = "Of the file that was checked, hexadecimal; the file itself is not kept")
        String sha256,

        @Schema(description = "Set if the file is a seal by itself") @Nullable
        SealView seal,

        @Schema(description = "In the order of the file; empty if it is not signed")
        List<SignatureView> signatures,

        @Schema(description = "What concerns the file as a whole; of a seal by itself all steps")
        List<StepView> steps) {

    /** One signature, with or without a seal. */
    @Schema(name = "CheckedSignature")
    record SignatureView(
            @Schema(description = "As it is called in the file", examples = "1")
            String id,

            SignatureKind kind,
            Verdict verdict,

            @Schema(description = "Pages that show it, counted from 1")
            List<Integer> pages,

            @Nullable CertificateView signer,
            @Nullable SealView seal,
            @Nullable Instant signedAt,

            @Schema(description = "Whether that time comes from a time stamp; else it is the signer's own statement")
            boolean stamped,

            @Schema(description = "Whether nothing may be added to the document after this signature")
            boolean closed,

            @Schema(description = "What the signature does not protect, as named in the file")
            List<String> uncovered,

            @Schema(description = "In the order they are taken")
            List<StepView> steps) {}

    /** A seal, as it describes itself. */
    @Schema(name = "CheckedSeal")
    record SealView(
            String number,
            String name,

            @Schema(description = "Of the seal object: 1, 4 or 5")
            int version,

            String vendor,

            @Schema(description = "data: address; absent if the picture is none that browsers show") @Nullable
            String picture,

            @Schema(description = "In millimetres") int width,

            @Schema(description = "In millimetres") int height,

            Instant made,
            Instant validFrom,
            Instant validTo,
            @Nullable CertificateView maker) {}

    /** Whose certificate it is, and how it stood and stands. */
    @Schema(name = "CheckedCertificate")
    record CertificateView(
            @Schema(examples = "CN=张三,O=示例公司,C=CN") String subject,

            String name,
            String organisation,
            String issuer,

            @Schema(description = "Hexadecimal") String serial,

            Instant validFrom,
            Instant validTo,

            @Schema(description = "At the time of signing") CertificateStatus then,

            CertificateStatus now) {}

    /** One step of the check. */
    @Schema(name = "CheckStep")
    record StepView(
            StepCode code,

            @Schema(description = "GOOD, NOTICE (good, with something to know), UNKNOWN (could not be found out), BAD")
            StepResult result,

            @Schema(
                    description = "Stable key of the explanation; of a good step its code",
                    examples = "SIGNER_NOT_IN_SEAL")
            String reason,

            @Schema(description = "What was looked at, as named in the file")
            String subject,

            @Schema(description = "The step in words", examples = "签章人是否有权使用印章")
            String title,

            @Schema(description = "The explanation in words")
            String text,

            @Schema(description = "Values of the explanation: times, versions, algorithms")
            Map<String, String> params) {}
}
