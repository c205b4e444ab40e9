package io.yinxin.agent.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.agent.card.CardSource.Listing;
import io.yinxin.agent.card.CardSource.StoredCertificate;
import io.yinxin.trial.Algorithm;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("CRD-30")
class DuplicatesTest {
    private static final byte[] FIRST = Trial.der(Trial.sharedCard(Algorithm.SM2));
    private static final byte[] SECOND = Trial.der(Trial.sharedCard(Algorithm.P256));
    private static final Token SKF = token(DriverKind.SKF);
    private static final Token PKCS11 = token(DriverKind.PKCS11);

    @Test
    void theSameCertificateIsOfferedWhereTheFirstDriverSeesIt() {
        assertThat(shown(stored(true, FIRST), stored(true, FIRST))).containsExactly(SKF);
    }

    @Test
    void itIsOfferedWhereItCanSign() {
        assertThat(shown(stored(false, FIRST), stored(true, FIRST))).containsExactly(PKCS11);
    }

    @Test
    void aTokenWithACertificateOfItsOwnStays() {
        assertThat(shown(stored(true, FIRST), stored(true, FIRST, SECOND))).containsExactly(PKCS11);
        assertThat(shown(stored(true, FIRST), stored(true, SECOND))).containsExactly(SKF, PKCS11);
    }

    @Test
    void emptyTokensStay() {
        assertThat(shown(List.of(), List.of())).containsExactly(SKF, PKCS11);
    }

    private static List<Token> shown(List<StoredCertificate> first, List<StoredCertificate> second) {
        return Duplicates.removed(
                List.of(new Listing(List.of(), List.of(SKF)), new Listing(List.of(), List.of(PKCS11))),
                Map.of(SKF.id(), first, PKCS11.id(), second));
    }

    private static List<StoredCertificate> stored(boolean usable, byte[]... certificates) {
        List<SignatureAlgorithm> algorithms = usable ? List.of(SignatureAlgorithm.SM2SM3) : List.of();
        return Arrays.stream(certificates)
                .map(der -> new StoredCertificate(der, "key", algorithms))
                .toList();
    }

    private static Token token(DriverKind kind) {
        return new Token(
                TokenId.of(kind, "driver", "label", "serial", "place"),
                kind,
                "label",
                "serial",
                "model",
                null,
                false,
                PinStatus.of(6, 6, 6, 16));
    }
}
