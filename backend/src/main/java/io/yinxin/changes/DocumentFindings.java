package io.yinxin.changes;

import io.yinxin.platform.problem.FieldError;
import io.yinxin.platform.security.UserKind;
import io.yinxin.platform.validation.ActiveDocumentTypes;
import io.yinxin.platform.validation.IdentityDocumentRules;
import io.yinxin.platform.validation.IdentityDocumentRules.Part;
import io.yinxin.platform.validation.StatedDocument;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with a stated document, where that depends on whose it is and on what is on record. */
@Singleton
public class DocumentFindings {
    private static final int OF_AGE = 18;

    private final ActiveDocumentTypes active;
    private final Clock clock;

    DocumentFindings(ActiveDocumentTypes active, Clock clock) {
        this.active = active;
        this.clock = clock;
    }

    /** Who acts for an organisation is of age and has no passport of another country (GEN-46, GEN-47). */
    public List<FieldError> ofHolder(UserKind kind, StatedDocument document, @Nullable String typeOnRecord) {
        boolean forOrganisation = kind != UserKind.INDIVIDUAL;
        return find(
                document,
                forOrganisation,
                typeOnRecord,
                Map.of(
                        Part.TYPE, "idType",
                        Part.NUMBER, "idNumber",
                        Part.VALID_FROM, "idValidFrom",
                        Part.VALID_TO, "idValidTo"));
    }

    public List<FieldError> ofLegalRepresentative(StatedDocument document, @Nullable String typeOnRecord) {
        return find(
                document,
                true,
                typeOnRecord,
                Map.of(
                        Part.TYPE, "legalRepIdType",
                        Part.NUMBER, "legalRepIdNumber",
                        Part.VALID_FROM, "legalRepIdValidFrom",
                        Part.VALID_TO, "legalRepIdValidTo"));
    }

    private List<FieldError> find(
            StatedDocument document, boolean forOrganisation, @Nullable String onRecord, Map<Part, String> fields) {
        Map<Part, String> wrong = IdentityDocumentRules.check(
                document.statedType(),
                document.statedNumber(),
                document.statedValidFrom(),
                document.statedValidTo(),
                forOrganisation ? OF_AGE : 0,
                forOrganisation,
                LocalDate.now(clock));
        if (!active.mayBeUsed(document.statedType(), onRecord)) {
            wrong.put(Part.TYPE, "ID_TYPE_REQUIRED");
        }
        return wrong.entrySet().stream()
                .map(entry -> FieldError.of(fields.getOrDefault(entry.getKey(), ""), entry.getValue()))
                .toList();
    }
}
