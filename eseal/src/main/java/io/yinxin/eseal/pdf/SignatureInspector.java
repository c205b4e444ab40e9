package io.yinxin.eseal.pdf;

import io.yinxin.eseal.report.Step;
import io.yinxin.eseal.report.StepCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.jcajce.provider.digest.SM3;
import org.jspecify.annotations.Nullable;

/** Looks at the contents of one signature. */
final class SignatureInspector {
    private final byte[] file;
    private final FoundSignature found;
    private final String subject;
    private final List<Step> steps = new ArrayList<>();

    SignatureInspector(byte[] file, FoundSignature found) {
        this.file = file;
        this.found = found;
        this.subject = found.field();
    }

    /** @param coverage steps NOT_COVERED, which come last */
    PdfSignature inspect(List<Step> coverage) {
        COSDictionary dictionary = found.dictionary();
        String subFilter = text(dictionary.getNameAsString(COSName.SUB_FILTER));
        PdfSignatureKind kind = PdfSignatureKind.of(dictionary);
        byte[] contents = trimmed(found.contents());
        Optional<Covered> covered =
                found.range().map(range -> new Covered(file, range.gapStart(), range.gapEnd(), range.end()));
        CmsFindings cms = covered.map(each -> contents(kind, contents, each)).orElseGet(() -> {
            steps.add(Step.bad(StepCode.FORMAT, subject, "BYTE_RANGE"));
            return CmsFindings.none(List.of());
        });
        steps.addAll(cms.steps());
        steps.addAll(coverage);
        return new PdfSignature(
                subject,
                kind,
                subFilter,
                found.page(),
                contents,
                covered.map(each -> each.digest(new SM3.Digest())).orElse(new byte[0]),
                found.end(),
                text(dictionary.getString(COSName.NAME)),
                text(dictionary.getString(COSName.REASON)),
                time(dictionary).or(cms::stated),
                cms.certificates(),
                cms.timeStamp(),
                steps);
    }

    private CmsFindings contents(PdfSignatureKind kind, byte[] contents, Covered covered) {
        if (contents.length == 0) {
            return CmsFindings.none(List.of(Step.bad(StepCode.FORMAT, subject, "CONTENTS_MALFORMED")));
        }
        return switch (kind) {
            case PADES, CMS, GM_CMS -> CmsInspector.inspect(subject, kind, contents, covered);
            case TIME_STAMP -> {
                TimeStamp stamp = TimeStamp.of(contents, covered, subject);
                yield new CmsFindings(List.of(), stamp.token(), Optional.empty(), stamp.steps());
            }
            // The value and all of the seal are checked by whoever knows the seal.
            case SEAL -> CmsFindings.none(List.of(Step.good(StepCode.FORMAT, subject)));
            case UNKNOWN ->
                CmsFindings.none(List.of(Step.unknown(StepCode.FORMAT, subject, "SUB_FILTER_UNKNOWN")
                        .with("subFilter", text(found.dictionary().getNameAsString(COSName.SUB_FILTER)))));
        };
    }

    /** The first ASN.1 object; behind it there may be nothing but zeros. Empty if that is not so. */
    private static byte[] trimmed(byte[] contents) {
        try (ByteArrayInputStream bytes = new ByteArrayInputStream(contents);
                ASN1InputStream in = new ASN1InputStream(bytes, contents.length, true)) {
            if (in.readObject() == null) {
                return new byte[0];
            }
            int end = contents.length - bytes.available();
            for (int i = end; i < contents.length; i++) {
                if (contents[i] != 0) {
                    return new byte[0];
                }
            }
            return Arrays.copyOf(contents, end);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return new byte[0];
        }
    }

    private static Optional<Instant> time(COSDictionary dictionary) {
        Calendar time = dictionary.getDate(COSName.M);
        return Optional.ofNullable(time).map(Calendar::toInstant);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
