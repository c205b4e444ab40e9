package io.yinxin.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.FieldError;
import io.yinxin.verification.CheckAnswer.Result;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class VerdictsTest {
    @Test
    @Tag("REG-19")
    void onlyFieldsOfTheFormAreNamed() {
        CheckAnswer answer = new CheckAnswer(Result.MISMATCH, List.of("orgName", "<script>", "capital"), null);

        assertThat(fields(() -> Verdicts.ofOrganisation(answer))).containsExactly("orgName");
    }

    @Test
    @Tag("REG-19")
    void aRegisterThatNamesNoFieldLeavesAllToBeLookedAt() {
        CheckAnswer answer = new CheckAnswer(Result.MISMATCH, List.of(), null);

        assertThat(fields(() -> Verdicts.ofOrganisation(answer))).hasSize(6);
    }

    @Test
    @Tag("GEN-51")
    void onlyAMatchPasses() {
        PersonClaim passport = new PersonClaim("李某某", "PASSPORT", "E12345678", null, null);
        for (Result result : Result.values()) {
            CheckAnswer answer = new CheckAnswer(result, List.of(), null);
            if (result == Result.MATCH) {
                assertThatCode(() -> Verdicts.ofOrganisation(answer)).doesNotThrowAnyException();
                assertThatCode(() -> Verdicts.ofHolder(answer, passport)).doesNotThrowAnyException();
            } else {
                assertThat(fields(() -> Verdicts.ofOrganisation(answer))).isNotEmpty();
                assertThat(fields(() -> Verdicts.ofHolder(answer, passport))).containsExactly("name", "idNumber");
            }
        }
    }

    private static List<String> fields(ThrowingCallable verdict) {
        DomainException refusal = catchThrowableOfType(DomainException.class, verdict);
        assertThat(refusal).isNotNull();
        return refusal.fieldErrors().stream().map(FieldError::field).toList();
    }
}
