package io.yinxin.seals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What may be done to a seal or a signature in which state (spec 09 sections 3 and 4), and which days it may be valid. */
final class SealRules {
    /** From which states; what is deleted is not there for anybody. */
    private static final Map<SealAct, Set<SealState>> ALLOWED = new EnumMap<>(Map.of(
            SealAct.CHANGE, EnumSet.of(SealState.DISABLED, SealState.ENABLED),
            SealAct.REISSUE, EnumSet.of(SealState.DISABLED, SealState.ENABLED),
            SealAct.ENABLE, EnumSet.of(SealState.DISABLED),
            SealAct.DISABLE, EnumSet.of(SealState.ENABLED),
            SealAct.DELETE, EnumSet.of(SealState.DISABLED)));

    private SealRules() {}

    /** @param superseded whether another one has taken its place (SEL-74): it can only be deleted then */
    static Optional<SealError> refusal(SealAct act, SealState state, boolean superseded) {
        boolean allowed = Objects.requireNonNull(ALLOWED.get(act)).contains(state);
        return allowed && (!superseded || act == SealAct.DELETE)
                ? Optional.empty()
                : Optional.of(SealError.SEAL_STATE_CONFLICT);
    }

    /**
     * Why a seal cannot be in use at this moment, by what is known without asking anybody (SEL-13, SEL-59); the cause that
     * lasts longest first.
     */
    static Optional<EndCause> obstacle(SealFacts facts, Instant now) {
        Optional<EndCause> person = ofPerson(facts.person());
        if (person.isPresent()) {
            return person;
        }
        if (facts.organisationChanged()) {
            return Optional.of(EndCause.ORGANISATION_CHANGED);
        }
        if (!now.isBefore(facts.certificateTo())) {
            return Optional.of(EndCause.CERT_EXPIRED);
        }
        if (!now.isBefore(facts.validEnd())) {
            return Optional.of(EndCause.VALIDITY_ENDED);
        }
        return facts.holdsCard() ? Optional.empty() : Optional.of(EndCause.CARD_UNBOUND);
    }

    static Optional<EndCause> ofPerson(PersonState person) {
        return switch (person) {
            case ACTIVE -> Optional.empty();
            case DISABLED -> Optional.of(EndCause.OPERATOR_DISABLED);
            case DELETED -> Optional.of(EndCause.OPERATOR_DELETED);
        };
    }

    /** A finding for a day of the form. @param code of the error */
    record DayFinding(String field, String code) {}

    /** SEL-21: both within the days of the certificate, to after from. */
    static List<DayFinding> days(LocalDate from, LocalDate to, LocalDate first, LocalDate last) {
        List<DayFinding> found = new ArrayList<>();
        String outside = SealError.SEAL_DATE_OUT_OF_CERT.name();
        if (from.isBefore(first) || from.isAfter(last)) {
            found.add(new DayFinding("validFrom", outside));
        }
        if (to.isBefore(first) || to.isAfter(last)) {
            found.add(new DayFinding("validTo", outside));
        } else if (!to.isAfter(from)) {
            found.add(new DayFinding("validTo", "DATE_RANGE_INVALID"));
        }
        return found;
    }

    /** From the beginning of the first day, but not before the certificate. */
    static Instant start(LocalDate from, Instant certificateFrom, ZoneId zone) {
        Instant start = from.atStartOfDay(zone).toInstant();
        return start.isBefore(certificateFrom) ? certificateFrom : start;
    }

    /** To the last second of the last day, but not beyond the certificate. */
    static Instant end(LocalDate to, Instant certificateTo, ZoneId zone) {
        Instant end = to.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
        return end.isAfter(certificateTo) ? certificateTo : end;
    }

    /** SEL-33: the recorded name or a part of it; brackets of either width are the same. */
    static boolean isNameOf(String issuing, String recorded) {
        String part = plain(issuing);
        return !part.isEmpty() && plain(recorded).contains(part);
    }

    /**
     * Whether a picture made before still shows the organisation: one that was drawn, a part of its name, one from a scan,
     * the name it had then.
     */
    static boolean stillShows(MakingWay way, String issuing, String recorded) {
        return switch (way) {
            case STANDARD -> isNameOf(issuing, recorded);
            case IMAGE -> issuing.equals(recorded);
        };
    }

    private static String plain(String name) {
        return name.replace('（', '(').replace('）', ')').strip();
    }
}
