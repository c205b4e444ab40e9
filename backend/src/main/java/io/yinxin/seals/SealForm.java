package io.yinxin.seals;

import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.FieldError;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is wrong with the forms of a seal, once the data they are about are known. */
final class SealForm {
    private SealForm() {}

    /** SEL-28. */
    static Optional<FieldError> person(@Nullable CardPerson person) {
        return person == null || person.certificate() == null
                ? Optional.of(FieldError.of("operatorAccount", SealError.SEAL_OPERATOR_NO_CERT))
                : Optional.empty();
    }

    /** SEL-21. */
    static List<FieldError> days(
            @Nullable LocalDate from, @Nullable LocalDate to, @Nullable CardPerson person, Clock clock) {
        if (from == null || to == null || person == null) {
            return List.of();
        }
        return days(from, to, person.card().validFrom(), person.card().validTo(), clock);
    }

    /** Within the days of a certificate, or of several. */
    static List<FieldError> days(
            LocalDate from, LocalDate to, Instant certificateFrom, Instant certificateTo, Clock clock) {
        LocalDate first = LocalDate.ofInstant(certificateFrom, clock.getZone());
        LocalDate last = LocalDate.ofInstant(certificateTo, clock.getZone());
        Map<String, Object> range = Map.of("from", first.toString(), "to", last.toString());
        return SealRules.days(from, to, first, last).stream()
                .map(finding -> new FieldError(finding.field(), finding.code(), range))
                .toList();
    }

    /**
     * SEL-29, SEL-31, SEL-33, SEL-39.
     *
     * @param picture empty where none was named, or it is over
     * @param free whether the name may be another than the recorded one
     */
    static List<FieldError> picture(
            MakingWay way,
            SealKind kind,
            @Nullable String issuingOrg,
            Optional<KeptPicture> picture,
            String orgName,
            boolean free) {
        if (way == MakingWay.IMAGE) {
            return picture.filter(one -> one.isOf(KeptPicture.Purpose.IMAGE)).isPresent()
                    ? List.of()
                    : List.of(FieldError.of("pictureId", SealError.SEAL_IMAGE_NEEDED));
        }
        List<FieldError> found = new ArrayList<>();
        if (issuingOrg == null) {
            found.add(FieldError.of("issuingOrg", CommonError.REQUIRED));
        } else if (!free && !SealRules.isNameOf(issuingOrg, orgName)) {
            found.add(FieldError.of("issuingOrg", SealError.SEAL_ORG_MISMATCH));
        }
        if (picture.filter(one -> one.shows(kind, issuingOrg)).isEmpty()) {
            found.add(FieldError.of("pictureId", SealError.SEAL_PREVIEW_NEEDED));
        }
        return found;
    }

    /** Of a picture that stays (SEL-33). */
    static Optional<FieldError> keptPicture(MakingWay way, String issuingOrg, String orgName, boolean free) {
        if (free || SealRules.stillShows(way, issuingOrg, orgName)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (way) {
                    case STANDARD -> FieldError.of("issuingOrg", SealError.SEAL_ORG_MISMATCH);
                    case IMAGE -> FieldError.of("pictureId", SealError.SEAL_IMAGE_NEEDED);
                });
    }
}
