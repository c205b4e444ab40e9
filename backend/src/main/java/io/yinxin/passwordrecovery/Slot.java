package io.yinxin.passwordrecovery;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the pictures of a request show (spec 04 table 2.4, RCP-36); written as the form's fields are. */
enum Slot {
    LICENCE("licence"),
    LEGAL_ID_FRONT("legalIdFront"),
    LEGAL_ID_BACK("legalIdBack"),
    REQUESTER_ID_FRONT("requesterIdFront"),
    REQUESTER_ID_BACK("requesterIdBack"),
    REGISTRATION_CERTIFICATE("registrationCertificate"),
    SIGNED_REQUEST("signedRequest");

    private final String field;

    Slot(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }

    static Optional<Slot> of(String field) {
        return Arrays.stream(values()).filter(slot -> slot.field.equals(field)).findFirst();
    }

    /** In the order of the form. */
    static List<Slot> of(boolean overseas) {
        return overseas
                ? List.of(REGISTRATION_CERTIFICATE, SIGNED_REQUEST)
                : List.of(LICENCE, LEGAL_ID_FRONT, LEGAL_ID_BACK, REQUESTER_ID_FRONT, REQUESTER_ID_BACK);
    }

    /** Documents other than ID cards may have one page only. @param idCard whether the legal representative has one */
    boolean isRequired(boolean idCard) {
        return this != LEGAL_ID_BACK || idCard;
    }
}
