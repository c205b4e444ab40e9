package io.yinxin.cards;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.cards.HttpCardDirectory.Reply;
import io.yinxin.cards.HttpCardDirectory.Result;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which answers of the directory are taken; others count as silence, and silence lets a card in (GEN-51). */
@Tag("CRD-24")
class HttpCardDirectoryTest {
    private static final String ASKED = "8800000001";
    private static final String OTHER = "8800000002";

    @Test
    void unknownCardNeedNotBeNamedAgain() {
        assertThat(fits(Result.NOT_FOUND, null, null)).isTrue();
        assertThat(fits(Result.NOT_FOUND, ASKED, null)).isTrue();
        assertThat(fits(Result.NOT_FOUND, OTHER, null)).isFalse();
    }

    @Test
    void knownCardIsTheOneAskedForAndHasAState() {
        assertThat(fits(Result.FOUND, ASKED, CardState.LOST)).isTrue();
        assertThat(fits(Result.FOUND, ASKED, null)).isFalse();
        assertThat(fits(Result.FOUND, null, CardState.LOST)).isFalse();
        assertThat(fits(Result.FOUND, OTHER, CardState.LOST)).isFalse();
        assertThat(fits(null, ASKED, CardState.LOST)).isFalse();
    }

    private static boolean fits(@Nullable Result result, @Nullable String cardNo, @Nullable CardState state) {
        Reply reply = new Reply(result, cardNo, state, null, null, null, null, null, null, null, null, null, null);
        return HttpCardDirectory.fits(reply, ASKED);
    }
}
