package io.yinxin.cards;

import io.yinxin.accounts.Holder;
import io.yinxin.platform.data.Masks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The person a card was issued to.
 *
 * @param idType code of the document type
 */
public record CardHolder(String name, String idType, String idNumber) {
    /** Fields in which card and account tell of different persons; all of them for an account without holder (CRD-10). */
    public List<String> differencesFrom(@Nullable Holder account) {
        return BindingRules.differences(account, this);
    }

    @Override
    public String toString() {
        return "CardHolder[" + Masks.name(name) + ", " + idType + "]";
    }
}
