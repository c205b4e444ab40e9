package io.yinxin.realname;

import io.yinxin.platform.problem.ErrorCode;

/** Refusals of this capability (spec 10 section 5). */
enum RealNameError implements ErrorCode {
    /** The register does not confirm organisation and legal representative; at the fields it names (RNV-23). */
    LEGAL_REGISTRY_MISMATCH(422),
    /** Documents of this type are in no register; bank cards are another way (RNV-41). */
    ID_TYPE_NOT_CHECKABLE(422),
    /** The ID card on record has ended: the new one has to be entered first. */
    ID_EXPIRED(422),
    /** Param step: the one to be done first. */
    STEP_REQUIRED(422),
    /** Param missing: what has to be entered first (RNV-06). */
    REAL_NAME_DATA_MISSING(422),
    /** Name and both codes at once would be another organisation (ACC-17). */
    ORG_CHANGE_THREE(422),
    /** The bank said nothing in time, or forgot the proof. */
    BANK_PROOF_EXPIRED(422);

    private final int status;

    RealNameError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
