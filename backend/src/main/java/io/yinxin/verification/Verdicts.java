package io.yinxin.verification;

import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.ErrorCode;
import io.yinxin.platform.problem.FieldError;
import java.util.List;
import java.util.Map;

/** What an answer means for the user: nothing for MATCH, else a refusal beside the fields it is about. */
final class Verdicts {
    private static final List<String> ORGANISATION_FIELDS =
            List.of("uscc", "orgCode", "orgName", "legalRepName", "legalRepIdType", "legalRepIdNumber");

    private Verdicts() {}

    static void ofOrganisation(CheckAnswer answer) {
        switch (answer.result()) {
            case MATCH -> {}
            // Nobody is registered under this code: it or the name is wrong.
            case NOT_FOUND -> refuse(VerificationError.ORG_CHECK_FAILED, List.of("uscc", "orgName"));
            case MISMATCH, DATE_MISMATCH, UNSUPPORTED_BANK ->
                refuse(VerificationError.ORG_CHECK_FAILED, known(answer.fields()));
        }
    }

    static void ofLegalRepresentative(CheckAnswer answer, PersonClaim claim) {
        ofPerson(
                answer,
                claim,
                VerificationError.LEGAL_ID_CHECK_FAILED,
                List.of("legalRepName", "legalRepIdNumber"),
                List.of("legalRepIdValidFrom", "legalRepIdValidTo"));
    }

    static void ofHolder(CheckAnswer answer, PersonClaim claim) {
        ofPerson(
                answer,
                claim,
                VerificationError.ID_CHECK_FAILED,
                List.of("name", "idNumber"),
                List.of("idValidFrom", "idValidTo"));
    }

    /** The bank does not say which of the four elements is wrong. */
    static void ofBankCard(CheckAnswer answer) {
        switch (answer.result()) {
            case MATCH -> {}
            case UNSUPPORTED_BANK -> refuse(VerificationError.BANK_UNSUPPORTED, List.of("bankCardNo"));
            case MISMATCH, DATE_MISMATCH, NOT_FOUND ->
                refuse(VerificationError.BANK_CHECK_FAILED, List.of("bankCardNo"));
        }
    }

    private static void ofPerson(
            CheckAnswer answer, PersonClaim claim, ErrorCode failed, List<String> person, List<String> dates) {
        switch (answer.result()) {
            case MATCH -> {}
            case MISMATCH, UNSUPPORTED_BANK -> refuse(failed, person);
            case DATE_MISMATCH, NOT_FOUND ->
                refuse(VerificationError.ID_DATES_NOT_CONFIRMED, claim.idValidFrom() == null ? person : dates);
        }
    }

    /** The register's words are shown only where they are fields of the form; if none is, all are to be looked at. */
    private static List<String> known(List<String> told) {
        List<String> fields =
                ORGANISATION_FIELDS.stream().filter(told::contains).toList();
        return fields.isEmpty() ? ORGANISATION_FIELDS : fields;
    }

    private static void refuse(ErrorCode code, List<String> fields) {
        List<FieldError> errors =
                fields.stream().map(field -> FieldError.of(field, code)).toList();
        throw new DomainException(code, errors, Map.of("fields", fields));
    }
}
