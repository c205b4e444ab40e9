package io.yinxin.sealcheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How many files one address may have here. */
@Tag("SEL-65")
class TurnsTest {
    private final Turns turns = new Turns(2);
    private final List<UniEmitter<? super String>> running = new ArrayList<>();

    @Test
    @DisplayName("The third of one address is refused until one of the others is done; another address does not notice")
    void third() {
        UniAssertSubscriber<String> first = check("192.0.2.1");
        UniAssertSubscriber<String> second = check("192.0.2.1");
        assertBusy(check("192.0.2.1"));
        check("192.0.2.2").assertNotTerminated();
        running.getFirst().complete("done");
        first.assertItem("done");
        UniAssertSubscriber<String> next = check("192.0.2.1");
        next.assertNotTerminated();
        assertBusy(check("192.0.2.1"));
        running.get(1).fail(new IllegalStateException());
        second.assertFailedWith(IllegalStateException.class);
        next.cancel();
        check("192.0.2.1").assertNotTerminated();
        check("192.0.2.1").assertNotTerminated();
    }

    private UniAssertSubscriber<String> check(String address) {
        return turns.of(address, () -> Uni.createFrom().<String>emitter(running::add))
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create());
    }

    private static void assertBusy(UniAssertSubscriber<String> check) {
        assertThat(check.getFailure())
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(CommonError.BUSY));
    }
}
