package io.yinxin.eseal.scan;

import java.util.List;

/**
 * One seal of a page.
 *
 * @param longerMm diameter, the longer one of an ellipse, over the ring; 0 where the resolution is not known
 * @param shorterMm the same as longerMm for a round seal
 * @param area where it is on the page
 * @param before the same part of the scan as it was, small, as JPEG
 * @param reasons what is wrong with it
 */
public record FoundSeal(
        InkColour colour,
        ExtractedPicture picture,
        double longerMm,
        double shorterMm,
        Tilt tilt,
        PageArea area,
        byte[] before,
        List<Reason> reasons) {
    public FoundSeal {
        reasons = List.copyOf(reasons);
    }

    public boolean isGoodEnough() {
        return reasons.stream().noneMatch(Reason::isBlocking);
    }
}
