package io.yinxin.cards;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The issuers' directory of cards (卡信息). */
interface CardDirectory {
    /**
     * @param cardNo null where the certificate does not tell it
     * @param certSerial lower-case hex
     * @throws io.yinxin.platform.provider.ProviderFailure as a failure of the Uni: UNKNOWN
     */
    Uni<DirectoryAnswer> ask(UUID requestId, @Nullable String cardNo, String certSerial);
}
