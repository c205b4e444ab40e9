package io.yinxin.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.platform.security.Duty;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.security.UserKind;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rights of the code are those of the table: in both directions, cell by cell. */
@Tag("GEN-06")
class AuthorisationTableTest {
    static Iterable<Table.Row> rows() {
        return Table.rows();
    }

    @Test
    @DisplayName("Every right has its row, and only one")
    void complete() {
        assertThat(Table.rows().stream().map(Table.Row::right))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(Right.values()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isGrantedAsTheTableSays(Table.Row row) {
        if (row.right().isPublic()) {
            return;
        }
        for (UserKind kind : UserKind.values()) {
            assertThat(row.right().isGrantedTo(kind))
                    .as(row.right() + " for " + kind)
                    .isEqualTo(row.kinds().contains(kind));
        }
        for (Duty duty : Duty.values()) {
            assertThat(row.right().isGrantedTo(Set.of(duty)))
                    .as(row.right() + " for " + duty)
                    .isEqualTo(row.duties().contains(duty));
        }
        assertThat(row.right().scope()).isEqualTo(row.scope());
    }
}
