package io.yinxin.corporatebank;

import io.yinxin.platform.problem.Language;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.inject.Singleton;
import java.util.List;

/** Which banks organisations can prove themselves at (RNV-50). */
@Singleton
class ListBanks {
    private final BankList banks;

    ListBanks(BankList banks) {
        this.banks = banks;
    }

    @Requires(Right.PUBLIC)
    List<BankInfo> list(Language language) {
        return banks.in(language);
    }
}
