package io.yinxin.accounts;

import io.yinxin.platform.data.IndexedColumn;
import io.yinxin.platform.validation.Contacts;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.function.UnaryOperator;

/** What is found by a blind index here, for look-ups and for the rotation of index keys. */
final class IndexedAccountColumns {
    static final String ID_NUMBER = "account.id-number";
    static final String MOBILE = "account.mobile";
    static final String EMAIL = "account.email";

    private IndexedAccountColumns() {}

    @Produces
    @Singleton
    static IndexedColumn idNumber() {
        return column("holder_id_number", "holder_id_index", ID_NUMBER, UnaryOperator.identity());
    }

    @Produces
    @Singleton
    static IndexedColumn mobile() {
        return column("mobile", "mobile_index", MOBILE, UnaryOperator.identity());
    }

    @Produces
    @Singleton
    static IndexedColumn email() {
        return column("email", "email_index", EMAIL, Contacts::normaliseEmail);
    }

    private static IndexedColumn column(String value, String index, String purpose, UnaryOperator<String> form) {
        return new IndexedColumn("account", "id", value, index, purpose, form);
    }
}
