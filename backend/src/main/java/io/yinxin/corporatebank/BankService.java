package io.yinxin.corporatebank;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.yinxin.corporatebank.BankConfig.Bank;
import io.yinxin.platform.provider.ProviderClient;
import io.yinxin.platform.provider.ProviderName;
import io.yinxin.platform.provider.Providers;
import io.yinxin.platform.provider.SignedMessage;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The service that stands between us and the banks (银行 UKEY 认证), over HTTP. */
@Singleton
class BankService {
    private static final String VISITS = "/visits";
    private static final String RESULTS = "/results";
    private static final String RETURNS = "/returns";
    private static final String CALLBACKS = "/callbacks";

    /** @param text what is signed with the organisation's bank key (RNV-52) */
    @RegisterForReflection
    record Begin(
            String bankCode,
            String orgName,
            String uscc,
            String orgCode,
            String purpose,
            String text,
            String returnAddress,
            String callbackAddress) {}

    @RegisterForReflection
    record Begun(@Nullable String redirect, @Nullable String bankCode) {}

    @RegisterForReflection
    record Question(String visit) {}

    private final ProviderClient client;

    BankService(Providers providers) {
        client = providers.of(ProviderName.CORPORATE_BANK);
    }

    /** @return the bank's page to go to @throws ProviderFailure as a failure of the Uni */
    Uni<String> begin(UUID requestId, NewBankVerification wanted, Bank bank, String origin) {
        Begin question = new Begin(
                bank.code(),
                wanted.orgName(),
                wanted.uscc(),
                wanted.orgCode(),
                wanted.purpose(),
                wanted.orgCode() + " " + wanted.uscc() + " " + wanted.purpose(),
                origin + ReturnFromBank.PATH,
                origin + TakeBankCallback.PATH);
        return client.ask(VISITS, requestId.toString(), question, Begun.class, begun -> fits(begun, bank))
                .map(begun -> Objects.requireNonNull(begun.redirect()));
    }

    /** What became of a proof. @throws ProviderFailure as a failure of the Uni */
    Uni<BankWord> result(UUID requestId) {
        return client.ask(
                RESULTS,
                UUID.randomUUID().toString(),
                new Question(requestId.toString()),
                BankWord.class,
                word -> word.isAbout(requestId));
    }

    /** What the browser brought back. @throws ProviderFailure if it is not the bank's word */
    BankWord returned(SignedMessage message) {
        return client.accept(RETURNS, message, BankWord.class);
    }

    /** What the service told by itself. @throws ProviderFailure as above */
    BankWord called(SignedMessage message) {
        return client.accept(CALLBACKS, message, BankWord.class);
    }

    private static boolean fits(Begun begun, Bank bank) {
        return begun.redirect() != null
                && bank.code().equals(begun.bankCode())
                && BankList.isAt(bank.address(), begun.redirect());
    }
}
