package io.yinxin.changes;

import io.yinxin.accounts.Holder;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What differs between two states; empty where a value was saved unchanged. */
public final class ChangedItems {
    private ChangedItems() {}

    /** @param before null for an account without holder: everything is new */
    public static Set<ChangedItem> between(@Nullable Holder before, Holder after) {
        EnumSet<ChangedItem> items = EnumSet.noneOf(ChangedItem.class);
        if (before == null || !before.name().strip().equals(after.name().strip())) {
            items.add(ChangedItem.NAME);
        }
        if (before == null || !before.idType().equals(after.idType())) {
            items.add(ChangedItem.ID_TYPE);
        }
        if (before == null || !before.idNumber().equalsIgnoreCase(after.idNumber())) {
            items.add(ChangedItem.ID_NUMBER);
        }
        if (before == null
                || !Objects.equals(before.idValidFrom(), after.idValidFrom())
                || !Objects.equals(before.idValidTo(), after.idValidTo())) {
            items.add(ChangedItem.ID_DATES);
        }
        return Collections.unmodifiableSet(items);
    }
}
