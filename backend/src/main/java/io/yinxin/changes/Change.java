package io.yinxin.changes;

import io.yinxin.accounts.Holder;
import io.yinxin.accounts.Profile;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A change somebody wants.
 *
 * @param items that differ; empty if nothing does
 * @param holder who the account is to belong to; null where that stays
 * @param orgCode the organisation's code to be; null where that stays
 */
public record Change(
        Set<ChangedItem> items,
        @Nullable Holder holder,
        @Nullable String orgCode) {
    public static Change of(ChangedItem item) {
        return new Change(Set.of(item), null, null);
    }

    public static Change ofHolder(Profile account, Holder holder) {
        return new Change(ChangedItems.between(account.holder(), holder), holder, null);
    }

    /** @param orgCode as it is to be, changed or not */
    public static Change ofOrganisation(Set<ChangedItem> items, String orgCode) {
        return new Change(items, null, orgCode);
    }

    public boolean isNone() {
        return items.isEmpty();
    }

    @Override
    public String toString() {
        return "Change" + items;
    }
}
