package io.yinxin.trial;

/** Object identifiers of trial certificates. The seed mapping of the trial trust anchors names the same. */
public final class TrialOids {
    /** Below a UUID of our own (ITU-T X.667), for no arc is assigned to trials. */
    private static final String ARC = "2.25.145228417659688780012615276621295472477";

    /** Certificate policies that tell the kind of the card … */
    public static final String LEGAL_CARD = ARC + ".1.1";

    public static final String OPERATOR_CARD = ARC + ".1.2";

    /** … and of its medium. */
    public static final String IC_CARD = ARC + ".2.1";

    public static final String IKEY = ARC + ".2.2";

    /** Extensions after GM/T 0015. */
    public static final String IDENTITY_CODE = "1.2.156.10260.4.1.1";

    public static final String ORGANISATION_CODE = "1.2.156.10260.4.1.4";

    private TrialOids() {}
}
