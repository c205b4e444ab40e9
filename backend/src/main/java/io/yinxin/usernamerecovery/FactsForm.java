package io.yinxin.usernamerecovery;

import io.yinxin.platform.validation.ChineseMobile;
import io.yinxin.platform.validation.Filled;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Step 3: what was ticked, with what belongs to it.
 *
 * @param operators both, in the order in which they were named
 */
@Schema(name = "RecoveryFactsForm")
record FactsForm(
        @Valid @Nullable PersonForm legal,
        @Valid @Nullable PersonForm admin,

        @Valid @Size(min = 2, max = 2, message = "REQUIRED") @Nullable
        List<OperatorProof> operators) {
    FactsForm {
        // Too short, then: a constraint on the element would make the contract ask for the list.
        operators = operators == null || operators.stream().allMatch(Objects::nonNull) ? operators : List.of();
    }

    /** An operator's phone, with the code the operator has passed on. */
    @Schema(name = "RecoveryOperatorProof")
    record OperatorProof(
            @Filled @ChineseMobile @Nullable String mobile,
            @Filled @Nullable String smsCode) {
        OperatorProof {
            mobile = mobile == null ? null : mobile.strip();
        }

        @Override
        public String toString() {
            return "OperatorProof";
        }
    }

    Set<Fact> ticked() {
        EnumSet<Fact> ticked = EnumSet.noneOf(Fact.class);
        if (legal != null) {
            ticked.add(Fact.LEGAL_REPRESENTATIVE);
        }
        if (admin != null) {
            ticked.add(Fact.ADMINISTRATOR);
        }
        if (operators != null) {
            ticked.add(Fact.OPERATORS);
        }
        return ticked;
    }

    @Override
    public String toString() {
        return "FactsForm";
    }
}
