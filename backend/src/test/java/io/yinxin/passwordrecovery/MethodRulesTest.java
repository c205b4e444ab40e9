package io.yinxin.passwordrecovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.platform.security.UserKind;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spec 04 tables 4.1 and 4.2. */
class MethodRulesTest {
    @ParameterizedTest(name = "{0}, licence {1}, legal failed {2}: {3}")
    @CsvSource({
        "ENT_ADMIN, true, false, PHONE EMAIL ACCOUNT_INFORMATION LEGAL_REPRESENTATIVE E_LICENCE",
        "ENT_ADMIN, false, false, PHONE EMAIL ACCOUNT_INFORMATION LEGAL_REPRESENTATIVE",
        "ENT_ADMIN, true, true, PHONE EMAIL ACCOUNT_INFORMATION LEGAL_REPRESENTATIVE E_LICENCE MANUAL_REVIEW",
        "ENT_OPERATOR, true, true, PHONE EMAIL ACCOUNT_INFORMATION",
        "INDIVIDUAL, true, true, PHONE EMAIL ACCOUNT_INFORMATION",
        "DEPARTMENT, true, true, PHONE EMAIL",
        "OVERSEAS, true, true, EMAIL MANUAL_REVIEW"
    })
    @Tag("RCP-02")
    @Tag("RCP-04")
    @Tag("RCP-16")
    @Tag("RCP-20")
    @Tag("RCP-30")
    @Tag("RCP-32")
    @Tag("RCP-33")
    @Tag("RCP-34")
    @Tag("RCP-35")
    @DisplayName("Table 4.1: methods per kind")
    void methods(UserKind kind, boolean licensed, boolean legalFailed, String expected) {
        Situation of = new Situation(kind, false, licensed, "133****1111", "lo****ng@***", true, true);
        assertThat(MethodRules.offered(of, legalFailed).stream()
                        .map(offer -> offer.method().name()))
                .containsExactlyElementsOf(Arrays.asList(expected.split(" ")));
    }

    @Test
    @Tag("RCP-06")
    @DisplayName("What the account lacks is incomplete, and has no target")
    void incomplete() {
        Situation bare = new Situation(UserKind.ENT_ADMIN, false, true, null, null, false, false);
        assertThat(MethodRules.offered(bare, true))
                .filteredOn(Offer::complete)
                .extracting(Offer::method)
                .containsExactly(Method.E_LICENCE, Method.MANUAL_REVIEW);
        assertThat(MethodRules.offered(bare, true)).extracting(Offer::target).containsOnlyNulls();
    }

    @Test
    @Tag("RCP-11")
    @Tag("RCP-12")
    @DisplayName("Phone and e-mail show where their codes go, the others show nothing")
    void targets() {
        Situation full = new Situation(UserKind.ENT_ADMIN, false, true, "133****1111", "lo****ng@***", true, true);
        assertThat(MethodRules.offered(full, false).stream().map(Offer::target))
                .containsExactly("133****1111", "lo****ng@***", null, null, null);
    }

    @Test
    @Tag("RCP-33")
    @DisplayName("Who registered by e-mail gets the code by e-mail")
    void codeBy() {
        assertThat(new Situation(UserKind.INDIVIDUAL, false, false, null, "x", true, false).codeBy())
                .isEqualTo(CodeBy.EMAIL);
        assertThat(new Situation(UserKind.OVERSEAS, false, false, null, "x", false, false).codeBy())
                .isEqualTo(CodeBy.EMAIL);
        assertThat(new Situation(UserKind.INDIVIDUAL, false, false, "y", "x", true, false).codeBy())
                .isEqualTo(CodeBy.SMS);
        assertThat(new Situation(UserKind.ENT_OPERATOR, false, false, null, "x", true, false).codeBy())
                .isEqualTo(CodeBy.SMS);
    }

    @ParameterizedTest
    @CsvSource({
        "1234567890123456, true",
        "1234567890123456_ADMIN, true",
        "1234567890123456_2, true",
        "T202601-0077_ADMIN_3, true",
        "zhangsan01, false",
        "name with blanks, false",
        "ab, false"
    })
    @Tag("RCP-09")
    @DisplayName("Names made from cards are those nobody can have chosen")
    void cardNames(String name, boolean made) {
        assertThat(CardNameRules.isCardMade(name)).isEqualTo(made);
    }

    @ParameterizedTest
    @CsvSource({"longname@example.test, lo****me@***", "abcd@example.test, a****@***", "a@example.test, a****@***"})
    @Tag("RCP-12")
    @DisplayName("Of an e-mail address neither domain nor length is shown")
    void emailMask(String email, String shown) {
        assertThat(RecoveryMasks.email(email)).isEqualTo(shown);
    }

    @Test
    @Tag("RCP-37")
    @DisplayName("A new password holds no user name and is typed twice alike")
    void newPassword() {
        assertThat(NewPasswordRules.findings("yunhai", "A-Yunhai-77x", "A-Yunhai-77y"))
                .extracting(finding -> finding.field() + " " + finding.code())
                .containsExactly("newPassword PASSWORD_WEAK", "passwordConfirm PASSWORD_CONFIRM_MISMATCH");
        assertThat(NewPasswordRules.findings("yunhai", "Sound-Pass-7", "Sound-Pass-7"))
                .isEqualTo(List.of());
    }
}
