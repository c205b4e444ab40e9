package io.yinxin.eseal.scan;

import java.util.List;
import java.util.Optional;

/**
 * What was found of a handwritten signature.
 *
 * @param page the page, small, as JPEG
 * @param signature empty where nothing was found
 */
public record FoundSignature(byte[] page, Resolution resolution, Optional<Writing> signature, List<Reason> reasons) {
    public FoundSignature {
        reasons = List.copyOf(reasons);
    }

    /**
     * The signature itself.
     *
     * @param picture with a margin of 2 mm
     * @param area where it is on the page
     * @param before the same part of the scan as it was, small, as JPEG
     */
    public record Writing(ExtractedPicture picture, PageArea area, byte[] before) {}

    /** The signature, if nothing speaks against saving it (SEL-49). */
    public Optional<Writing> accepted() {
        return reasons.stream().anyMatch(Reason::isBlocking) ? Optional.empty() : signature;
    }
}
