package io.yinxin.eseal.scan;

import java.util.List;
import java.util.Optional;

/**
 * What was found on a page.
 *
 * @param page the page, small, as JPEG
 * @param seals largest first
 * @param reasons what is wrong with the page as a whole
 */
public record FoundSeals(byte[] page, Resolution resolution, List<FoundSeal> seals, List<Reason> reasons) {
    public FoundSeals {
        seals = List.copyOf(seals);
        reasons = List.copyOf(reasons);
    }

    /** The one seal of the page, if there is no other and nothing speaks against saving it (SEL-38, SEL-75). */
    public Optional<FoundSeal> accepted() {
        boolean clean = reasons.stream().noneMatch(Reason::isBlocking);
        return clean && seals.size() == 1
                ? seals.stream().filter(FoundSeal::isGoodEnough).findFirst()
                : Optional.empty();
    }
}
