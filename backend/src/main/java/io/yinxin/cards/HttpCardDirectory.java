package io.yinxin.cards;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.provider.ProviderClient;
import io.yinxin.platform.provider.ProviderName;
import io.yinxin.platform.provider.Providers;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@link CardDirectory} over HTTP. */
@Singleton
class HttpCardDirectory implements CardDirectory {
    enum Result {
        FOUND,
        NOT_FOUND
    }

    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Request(@Nullable String cardNo, String certSerial) {}

    @RegisterForReflection
    record Reply(
            @Nullable Result result,
            @Nullable String cardNo,
            @Nullable CardState state,
            @Nullable LocalDate validTo,
            @Nullable String cardKind,
            @Nullable String mediumKind,
            @Nullable String orgName,
            @Nullable String uscc,
            @Nullable String orgCode,
            @Nullable String customsRegNo,
            @Nullable String holderName,
            @Nullable String idType,
            @Nullable String idNumber) {
        @Override
        public String toString() {
            return "Reply[" + result + "]";
        }

        Map<String, String> fields() {
            Map<String, String> fields = new HashMap<>();
            put(fields, CardFields.CARD_NO, cardNo);
            put(fields, CardFields.CARD_KIND, cardKind);
            put(fields, CardFields.MEDIUM_KIND, mediumKind);
            put(fields, CardFields.ORG_NAME, orgName);
            put(fields, CardFields.USCC, uscc);
            put(fields, CardFields.ORG_CODE, orgCode);
            put(fields, CardFields.CUSTOMS_REG_NO, customsRegNo);
            put(fields, CardFields.HOLDER_NAME, holderName);
            put(fields, CardFields.ID_TYPE, idType);
            put(fields, CardFields.ID_NUMBER, idNumber);
            return fields;
        }

        private static void put(Map<String, String> fields, String name, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                fields.put(name, value.strip());
            }
        }
    }

    private final ProviderClient directory;

    HttpCardDirectory(Providers providers) {
        directory = providers.of(ProviderName.CARDS);
    }

    @Override
    public Uni<DirectoryAnswer> ask(UUID requestId, @Nullable String cardNo, String certSerial) {
        return directory
                .ask(requestId.toString(), new Request(cardNo, certSerial), Reply.class, reply -> fits(reply, cardNo))
                .map(HttpCardDirectory::answer);
    }

    /** Who does not know a card need not repeat its number; taken for silence, that answer would let the card in. */
    static boolean fits(Reply reply, @Nullable String cardNo) {
        if (reply.result() == Result.NOT_FOUND) {
            return cardNo == null || reply.cardNo() == null || cardNo.equals(reply.cardNo());
        }
        return reply.result() == Result.FOUND
                && reply.state() != null
                && (cardNo == null || cardNo.equals(reply.cardNo()));
    }

    private static DirectoryAnswer answer(Reply reply) {
        return reply.result() == Result.NOT_FOUND
                ? new DirectoryAnswer.NotFound()
                : new DirectoryAnswer.Found(Objects.requireNonNull(reply.state()), reply.validTo(), reply.fields());
    }
}
