package io.yinxin.eseal.verify;

import io.yinxin.eseal.report.Step;
import io.yinxin.eseal.report.Verdict;
import java.util.ArrayList;
import java.util.List;

/** What is to be thought of a file as a whole: no better than the worst of its signatures. */
public enum DocumentVerdict {
    VALID,
    INVALID,
    INDETERMINATE,
    /** Nobody has signed or sealed it: not false, but it proves nothing. */
    NOT_SIGNED;

    static DocumentVerdict of(List<SignatureReport> signatures, List<Step> steps) {
        List<Step> all = new ArrayList<>(steps);
        signatures.forEach(signature -> all.addAll(signature.steps()));
        return switch (Verdict.of(all)) {
            case INVALID -> INVALID;
            case INDETERMINATE -> INDETERMINATE;
            case VALID -> signatures.isEmpty() ? NOT_SIGNED : VALID;
        };
    }

    static DocumentVerdict of(Verdict verdict) {
        return switch (verdict) {
            case VALID -> VALID;
            case INVALID -> INVALID;
            case INDETERMINATE -> INDETERMINATE;
        };
    }
}
