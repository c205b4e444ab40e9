package io.yinxin.seals;

import io.yinxin.eseal.scan.ExtractSeals;
import io.yinxin.eseal.scan.ExtractSignature;
import io.yinxin.eseal.scan.FoundSeal;
import io.yinxin.eseal.scan.FoundSeals;
import io.yinxin.eseal.scan.FoundSignature;
import io.yinxin.eseal.scan.Progress;
import io.yinxin.eseal.scan.Reason;
import io.yinxin.eseal.scan.ScanException;
import io.yinxin.eseal.scan.Wishes;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Takes seals and signatures out of scans (SEL-36, SEL-38, SEL-49, SEL-75). Seconds of CPU work. */
@Singleton
class SealExtraction {
    /** @param before as data URL */
    record Extracted(SealImage image, String before, boolean acceptable, List<String> findings) {
        @Override
        public String toString() {
            return "Extracted[" + findings + "]";
        }
    }

    /** @throws DomainException SEAL_IMAGE_FORMAT, SEAL_EXTRACT_FAILED; both with the cause */
    Extracted seal(byte[] scan) {
        try {
            FoundSeals found = ExtractSeals.from(scan, Wishes.NONE, Progress.NONE);
            if (found.seals().size() != 1) {
                throw failed(
                        SealError.SEAL_EXTRACT_FAILED,
                        found.seals().isEmpty() ? cause(found.reasons()) : Reason.SEVERAL);
            }
            FoundSeal seal = found.seals().getFirst();
            return extracted(
                    seal.picture(),
                    seal.before(),
                    found.accepted().isPresent(),
                    names(found.reasons(), seal.reasons()));
        } catch (ScanException e) {
            throw refused(e);
        }
    }

    /** @throws DomainException SEAL_IMAGE_FORMAT, SIGN_EXTRACT_FAILED; both with the cause */
    Extracted signature(byte[] scan) {
        try {
            FoundSignature found = ExtractSignature.from(scan, Progress.NONE);
            FoundSignature.Writing writing =
                    found.signature().orElseThrow(() -> failed(SealError.SIGN_EXTRACT_FAILED, cause(found.reasons())));
            return extracted(
                    writing.picture(),
                    writing.before(),
                    found.accepted().isPresent(),
                    names(found.reasons(), List.of()));
        } catch (ScanException e) {
            throw refused(e);
        }
    }

    private static Extracted extracted(
            io.yinxin.eseal.scan.ExtractedPicture picture, byte[] before, boolean acceptable, List<String> findings) {
        SealImage image = new SealImage(picture.png(), millimetres(picture.widthMm()), millimetres(picture.heightMm()));
        String url = "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(before);
        return new Extracted(image, url, acceptable, findings);
    }

    /** The seal object knows whole ones only, and none of nothing. */
    private static int millimetres(double size) {
        return Math.max(1, (int) Math.round(size));
    }

    private static List<String> names(List<Reason> ofPage, List<Reason> ofPicture) {
        List<Reason> all = new ArrayList<>(ofPage);
        all.addAll(ofPicture);
        return all.stream().distinct().map(Enum::name).toList();
    }

    private static Reason cause(List<Reason> reasons) {
        return reasons.stream().filter(Reason::isBlocking).findFirst().orElse(Reason.NONE_FOUND);
    }

    private static DomainException failed(SealError code, Reason cause) {
        return DomainException.with(code, Map.of("cause", cause.name()));
    }

    private static DomainException refused(ScanException refusal) {
        return DomainException.with(
                SealError.SEAL_IMAGE_FORMAT, Map.of("cause", refusal.refusal().name()));
    }
}
