package io.yinxin.usernamerecovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.corporatebank.BankInfo;
import io.yinxin.corporatebank.BankResult;
import io.yinxin.corporatebank.BankState;
import io.yinxin.corporatebank.CorporateBanks;
import io.yinxin.platform.problem.Language;
import io.yinxin.usernamerecovery.RecoveryView.BankView;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the bank of a recovery says, as long as it counts (RCU-31). */
@Singleton
class BankWord {
    private final CorporateBanks banks;
    private final UsernameRecoveryConfig config;
    private final Clock clock;

    BankWord(CorporateBanks banks, UsernameRecoveryConfig config, Clock clock) {
        this.banks = banks;
        this.config = config;
        this.clock = clock;
    }

    /** VERIFIED becomes EXPIRED when the list was not asked for in time, or was proven for something else. */
    Uni<BankState> state(UsernameState.Bank bank) {
        return banks.state(bank.visit()).map(this::state);
    }

    Uni<@Nullable BankView> view(UsernameState.@Nullable Bank bank, Language language) {
        if (bank == null) {
            return Uni.createFrom().nullItem();
        }
        return banks.state(bank.visit()).map(result -> {
            String reason = result.reason() == null
                    ? null
                    : Objects.requireNonNull(result.reason()).name();
            return new BankView(state(result).name(), name(bank, language), reason);
        });
    }

    private BankState state(BankResult result) {
        if (result.state() != BankState.VERIFIED) {
            return result.state();
        }
        boolean good = StartBank.PURPOSE.equals(result.purpose())
                && result.endedAt() != null
                && result.endedAt().plus(config.bankAnswer()).isAfter(clock.instant());
        return good ? BankState.VERIFIED : BankState.EXPIRED;
    }

    private @Nullable String name(UsernameState.Bank bank, Language language) {
        return banks.list(language).stream()
                .filter(one -> one.code().equals(bank.bankCode()))
                .map(BankInfo::name)
                .findFirst()
                .orElse(null);
    }
}
