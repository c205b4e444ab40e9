package io.yinxin.corporatebank;

import io.yinxin.corporatebank.BankConfig.Bank;
import io.yinxin.corporatebank.BankConfig.Text;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.Language;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Objects;

/** The configured banks. */
@Singleton
class BankList {
    private final List<Bank> banks;

    BankList(BankConfig config) {
        banks = config.list();
    }

    List<BankInfo> in(Language language) {
        return banks.stream().map(bank -> info(bank, language)).toList();
    }

    /** @throws DomainException BANK_CODE_INVALID at bankCode */
    Bank require(String code) {
        return banks.stream()
                .filter(bank -> bank.code().equals(code))
                .findFirst()
                .orElseThrow(() -> DomainException.at("bankCode", BankError.BANK_CODE_INVALID));
    }

    /** Whether an address lies at the bank; users are led nowhere else, whatever an answer says. */
    static boolean isAt(URI bank, String address) {
        try {
            URI uri = URI.create(address);
            return uri.getUserInfo() == null
                    && Objects.equals(uri.getScheme(), bank.getScheme())
                    && Objects.equals(uri.getHost(), bank.getHost())
                    && uri.getPort() == bank.getPort();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static BankInfo info(Bank bank, Language language) {
        return new BankInfo(
                bank.code(),
                bank.name().in(language),
                bank.address().toString(),
                bank.browserNote().map((Text note) -> note.in(language)).orElse(null),
                bank.logo().orElse(null));
    }
}
