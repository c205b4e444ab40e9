package io.yinxin.changes;

import static io.yinxin.changes.ChangedItem.ID_DATES;
import static io.yinxin.changes.ChangedItem.ID_NUMBER;
import static io.yinxin.changes.ChangedItem.ID_TYPE;
import static io.yinxin.changes.ChangedItem.NAME;
import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.accounts.Holder;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ACC-30")
@Tag("ACC-31")
class ChangedItemsTest {
    private static final LocalDate FROM = LocalDate.of(2020, 1, 1);
    private static final LocalDate TO = LocalDate.of(2040, 1, 1);
    private static final Holder BEFORE = new Holder("李某某", "ID_CARD", "11010519491231002X", FROM, TO);

    @Test
    @DisplayName("The same person written otherwise is no change")
    void nothing() {
        assertThat(ChangedItems.between(BEFORE, BEFORE)).isEmpty();
        assertThat(ChangedItems.between(BEFORE, new Holder(" 李某某", "ID_CARD", "11010519491231002x", FROM, TO)))
                .isEmpty();
    }

    @Test
    @DisplayName("Each part is told by itself; a long-term document is other than one that ends")
    void parts() {
        assertThat(ChangedItems.between(BEFORE, new Holder("李某", "ID_CARD", "11010519491231002X", FROM, TO)))
                .containsExactly(NAME);
        assertThat(ChangedItems.between(BEFORE, new Holder("李某某", "OTHER", "11010519491231002X", FROM, TO)))
                .containsExactly(ID_TYPE);
        assertThat(ChangedItems.between(BEFORE, new Holder("李某某", "ID_CARD", "110105194912310011", FROM, TO)))
                .containsExactly(ID_NUMBER);
        assertThat(ChangedItems.between(BEFORE, new Holder("李某某", "ID_CARD", "11010519491231002X", FROM, null)))
                .containsExactly(ID_DATES);
    }

    @Test
    @DisplayName("For an account without holder everything is new")
    void everything() {
        assertThat(ChangedItems.between(null, BEFORE)).containsExactlyInAnyOrder(NAME, ID_TYPE, ID_NUMBER, ID_DATES);
    }
}
