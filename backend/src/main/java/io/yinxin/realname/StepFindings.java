package io.yinxin.realname;

import io.yinxin.platform.problem.FieldError;
import io.yinxin.platform.problem.Findings;
import io.yinxin.platform.validation.ActiveDocumentTypes;
import io.yinxin.platform.validation.IdentityDocumentRules;
import io.yinxin.platform.validation.IdentityDocumentRules.Part;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with a document of which number and dates are asked for on different pages. */
@Singleton
class StepFindings {
    /** Who acts for an organisation is of age (GEN-47). */
    private static final int OF_AGE = 18;

    private static final Map<Part, String> DOCUMENT =
            Map.of(Part.TYPE, "legalRepIdType", Part.NUMBER, "legalRepIdNumber");
    private static final Map<Part, String> DATES = Map.of(Part.VALID_FROM, "idValidFrom", Part.VALID_TO, "idValidTo");

    private final ActiveDocumentTypes active;
    private final Clock clock;

    StepFindings(ActiveDocumentTypes active, Clock clock) {
        this.active = active;
        this.clock = clock;
    }

    /**
     * Type and number of the legal representative; passports are China's (RNV-35).
     *
     * @param onRecord the type that may go on being used although it was switched off (GEN-49)
     */
    List<FieldError> ofDocument(@Nullable String type, @Nullable String number, @Nullable String onRecord) {
        return active.mayBeUsed(type, onRecord)
                ? find(type, number, null, null, DOCUMENT)
                : List.of(FieldError.of("legalRepIdType", "ID_TYPE_REQUIRED"));
    }

    /** @throws io.yinxin.platform.problem.DomainException VALIDATION_FAILED at idValidFrom, idValidTo */
    void requireDates(String type, String number, IdentityDatesForm form) {
        Findings findings = new Findings();
        findings.add(find(type, number, form.idValidFrom(), form.idValidTo(), DATES));
        findings.refuseAny();
    }

    private List<FieldError> find(
            @Nullable String type,
            @Nullable String number,
            @Nullable String from,
            @Nullable String to,
            Map<Part, String> fields) {
        Map<Part, String> wrong =
                IdentityDocumentRules.check(type, number, from, to, OF_AGE, true, LocalDate.now(clock));
        return wrong.entrySet().stream()
                .filter(entry -> fields.containsKey(entry.getKey()))
                .map(entry -> FieldError.of(fields.getOrDefault(entry.getKey(), ""), entry.getValue()))
                .toList();
    }
}
