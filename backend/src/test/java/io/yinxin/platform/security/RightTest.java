package io.yinxin.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of spec 00 section 3: A administrator, O operator, I individual, V overseas, D department. */
@Tag("GEN-06")
class RightTest {
    @ParameterizedTest
    @CsvSource({
        "VIEW_OWN_ACCOUNT,      A O I V D",
        "CHANGE_OWN_ACCOUNT,    A O I V D",
        "CHANGE_SIGN_IN_NAMES,  A O I . .",
        "CHANGE_INITIAL_PASSWORD, A O I V D",
        "CHANGE_IDENTITY,      A O I . .",
        "CHANGE_CONTACTS,      A O I . D",
        "CHANGE_OVERSEAS_DATA, . . . V .",
        "SYNCHRONISE_OWN_DATA, A O I . .",
        "CHANGE_ORGANISATION,   A . I V .",
        "CORRECT_ORGANISATION,  A . I . .",
        "MANAGE_OPERATORS,      A . . . .",
        "USE_CARD,              A O . . .",
        "MANAGE_QUALIFICATIONS, A . . . .",
        "MANAGE_SEALS,          A . . . .",
        "VIEW_REAL_NAME,        A O I . .",
        "VERIFY_ENTERPRISE,     A . . . .",
        "VERIFY_PERSON,         . O I . .",
        "DO_BUSINESS,           . O I V D"
    })
    void isGrantedAsTheTableSays(Right right, String row) {
        String[] cells = row.split(" ");
        for (UserKind kind : UserKind.values()) {
            assertThat(right.isGrantedTo(kind))
                    .as(right + " for " + kind)
                    .isEqualTo(!cells[kind.ordinal()].equals("."));
        }
    }

    @Test
    void anApplicationsRightIsNobodyElses() {
        for (UserKind kind : UserKind.values()) {
            assertThat(Right.READ_ORGANISATIONS.isGrantedTo(kind)).isFalse();
        }
        assertThat(Right.READ_ORGANISATIONS.isPublic()).isFalse();
        assertThat(Right.READ_ORGANISATIONS.scope()).isEqualTo("organisations:read");
    }
}
