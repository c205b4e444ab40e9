package io.yinxin.recovery;

import io.yinxin.platform.data.Masks;
import io.yinxin.platform.validation.DocumentType;
import io.yinxin.platform.validation.IdentityDocumentRules;
import io.yinxin.platform.validation.StatedDocument;
import io.yinxin.verification.PersonClaim;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a person; well-formed, true or not.
 *
 * @param idValidFrom for ID_CARD only
 * @param idValidTo null with a given start means long-term
 */
public record StatedPerson(
        String name,
        String idType,
        String idNumber,
        @Nullable LocalDate idValidFrom,
        @Nullable LocalDate idValidTo) {
    /** @param document without findings */
    public static StatedPerson of(@Nullable String name, StatedDocument document) {
        return new StatedPerson(
                Objects.requireNonNull(name).strip(),
                Objects.requireNonNull(document.statedType()),
                IdentityDocumentRules.normaliseNumber(Objects.requireNonNull(document.statedNumber())),
                IdentityDocumentRules.date(document.statedValidFrom()).orElse(null),
                IdentityDocumentRules.date(document.statedValidTo()).orElse(null));
    }

    public boolean hasIdCard() {
        return DocumentType.ID_CARD.name().equals(idType);
    }

    /** One natural person, whatever the name is written like. */
    public boolean isSameAs(StatedPerson other) {
        return idType.equals(other.idType) && idNumber.equals(other.idNumber);
    }

    public PersonClaim claim() {
        return new PersonClaim(name, idType, idNumber, idValidFrom, idValidTo);
    }

    /** Target of {@link RecoveryLimits}. */
    public String target() {
        return "document:" + idType + ":" + idNumber;
    }

    @Override
    public String toString() {
        return "StatedPerson[" + Masks.name(name) + ", " + idType + "]";
    }
}
