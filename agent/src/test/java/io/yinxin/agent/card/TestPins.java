package io.yinxin.agent.card;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A person who types what the test says, and cancels when it says no more. */
public final class TestPins implements PinSource {
    private final Deque<String> answers = new ArrayDeque<>();
    private final List<PinRequest> requests = new ArrayList<>();
    private Runnable before = () -> {};

    public static TestPins typing(String... answers) {
        TestPins pins = new TestPins();
        pins.answers.addAll(List.of(answers));
        return pins;
    }

    /** Does something while the question is on the screen. */
    public TestPins meanwhile(Runnable action) {
        before = action;
        return this;
    }

    @Override
    public char[] pin(PinRequest request) throws CardException {
        requests.add(request);
        before.run();
        String answer = answers.poll();
        if (answer == null) {
            throw new CardException(CardError.USER_CANCELLED, "by the test");
        }
        return answer.toCharArray();
    }

    public List<PinRequest> requests() {
        return requests;
    }
}
