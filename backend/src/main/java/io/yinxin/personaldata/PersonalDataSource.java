package io.yinxin.personaldata;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One kind of record that is kept about an account; a bean of the capability it belongs to. */
public interface PersonalDataSource {
    /** Its name in the copy, lowerCamel; people read the text of {@code texts/personaldata.*.json}. */
    String section();

    /** The tables it is about. */
    Set<String> tables();

    /** Names of the fields, in their order. */
    Uni<List<String>> fields();

    /** All of it, in full, as it is read; values are texts, numbers, truth values, lists or nothing. */
    Multi<Map<String, @Nullable Object>> of(UUID accountId);

    /** What goes when the account is closed (ACC-79). Joins the caller's transaction; what is kept, stays. */
    Uni<Void> erase(UUID accountId);
}
