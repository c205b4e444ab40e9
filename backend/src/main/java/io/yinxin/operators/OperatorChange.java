package io.yinxin.operators;

import io.yinxin.accounts.Holder;
import io.yinxin.accounts.OperatorAccounts.OperatorData;
import io.yinxin.accounts.Profile;
import io.yinxin.changes.Change;
import io.yinxin.changes.ChangedItem;
import io.yinxin.changes.ChangedItems;
import io.yinxin.platform.data.Masks;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What an administrator's corrections come to for one operator.
 *
 * @param items that differ from what is on record
 */
record OperatorChange(Profile before, OperatorData after, Set<ChangedItem> items) {
    private static final Set<ChangedItem> IDENTITY =
            EnumSet.of(ChangedItem.NAME, ChangedItem.ID_TYPE, ChangedItem.ID_NUMBER, ChangedItem.ID_DATES);

    /** @param holder as stated, found to be right or the same as before */
    static OperatorChange of(Profile before, OperatorChangeForm form, Holder holder) {
        String mobile = form.mobile() == null ? before.mobile() : form.mobile();
        EnumSet<ChangedItem> items = EnumSet.noneOf(ChangedItem.class);
        items.addAll(ChangedItems.between(before.holder(), holder));
        if (!Objects.equals(mobile, before.mobile())) {
            items.add(ChangedItem.MOBILE);
        }
        if (!Objects.equals(form.email(), before.email())) {
            items.add(ChangedItem.EMAIL);
        }
        return new OperatorChange(before, new OperatorData(holder, mobile, form.email()), items);
    }

    boolean ofIdentity() {
        return items.stream().anyMatch(IDENTITY::contains);
    }

    boolean ofDocument() {
        return items.contains(ChangedItem.ID_TYPE) || items.contains(ChangedItem.ID_NUMBER);
    }

    boolean ofMobile() {
        return items.contains(ChangedItem.MOBILE);
    }

    boolean ofContact() {
        return ofMobile() || items.contains(ChangedItem.EMAIL);
    }

    /** For the rules of spec 05 table 4.1. */
    Change change() {
        return new Change(items, ofIdentity() ? after.holder() : null, null);
    }

    /** Names of the changed fields, as their labels have them. */
    List<String> fields() {
        return items.stream()
                .map(item -> switch (item) {
                    case NAME -> "name";
                    case ID_TYPE -> "idType";
                    case ID_NUMBER -> "idNumber";
                    case ID_DATES -> "idValidTo";
                    case MOBILE -> "mobile";
                    case EMAIL -> "email";
                    default -> throw new IllegalStateException(item.name());
                })
                .toList();
    }

    /** Before and after, masked (GEN-32). */
    Map<String, String> trail() {
        Map<String, String> trail = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        items.forEach(item -> names.add(item.name()));
        trail.put("items", String.join(",", names));
        if (ofMobile()) {
            trail.put("mobile.before", before.mobile() == null ? "" : Masks.mobile(before.mobile()));
            trail.put("mobile.after", after.mobile() == null ? "" : Masks.mobile(after.mobile()));
        }
        Holder former = before.holder();
        if (ofDocument()) {
            trail.put("idNumber.before", former == null ? "" : OperatorItem.maskedNumber(former));
            trail.put("idNumber.after", OperatorItem.maskedNumber(after.holder()));
        }
        if (items.contains(ChangedItem.NAME)) {
            trail.put("name.before", former == null ? "" : Masks.name(former.name()));
            trail.put("name.after", Masks.name(after.holder().name()));
        }
        return trail;
    }

    @Override
    public String toString() {
        return "OperatorChange" + items;
    }
}
