package io.yinxin.agent.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an operation whose driver fails is told to have failed of. */
class LocalCardsTest {
    private static final TokenId ID = TokenId.of(DriverKind.PKCS11, "/driver.so", "card", "1", "model");
    private static final Token TOKEN =
            new Token(ID, DriverKind.PKCS11, "card", "1", "model", "reader", false, PinStatus.of(3, 3, 4, 8));
    private static final Duration POLL = Duration.ofMillis(50);

    private Instant leaves = Instant.MAX;

    @Test
    @Tag("CRD-19")
    @Tag("SGN-27")
    void aFailureOfACardThatIsSeenLeavingAMomentLaterIsItsRemoval() throws Exception {
        try (LocalCards cards = cards()) {
            leaves = Instant.now().plusSeconds(1);
            assertThat(failure(cards)).isEqualTo(CardError.CARD_REMOVED);
            assertThat(cards.snapshot().token(ID)).isEmpty();
        }
    }

    @Test
    void aFailureOfACardThatStaysIsAFailure() throws Exception {
        try (LocalCards cards = cards()) {
            assertThat(failure(cards)).isEqualTo(CardError.CARD_COMMUNICATION);
            assertThat(cards.snapshot().token(ID)).isPresent();
        }
    }

    private LocalCards cards() throws InterruptedException {
        LocalCards cards = new LocalCards(List.of(source()), POLL);
        Snapshot now = cards.snapshot();
        while (now.token(ID).isEmpty()) {
            now = cards.awaitChange(now.version(), Duration.ofSeconds(10));
        }
        return cards;
    }

    private static CardError failure(LocalCards cards) {
        return catchThrowableOfType(CardException.class, () -> cards.changePin(ID, TestPins.typing("246810", "135792")))
                .error();
    }

    /** A driver that lists the card as long as it is there, and fails at everything that is done with it. */
    private CardSource source() {
        InvocationHandler answers = (proxy, method, arguments) -> switch (method.getName()) {
            case "driver" -> new Driver("driver", DriverKind.PKCS11, "/driver.so", Driver.State.OK, "1");
            case "list" -> {
                boolean there = Instant.now().isBefore(leaves);
                yield new CardSource.Listing(List.of(new Reader("reader", there)), there ? List.of(TOKEN) : List.of());
            }
            case "certificates" -> List.of();
            case "isGone" -> false;
            case "close" -> null;
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> throw new CardException(CardError.CARD_COMMUNICATION, Map.of(), "driver failed");
        };
        return (CardSource)
                Proxy.newProxyInstance(CardSource.class.getClassLoader(), new Class<?>[] {CardSource.class}, answers);
    }
}
