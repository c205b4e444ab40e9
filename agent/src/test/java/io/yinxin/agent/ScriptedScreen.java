package io.yinxin.agent;

import io.yinxin.agent.prompt.Answer;
import io.yinxin.agent.prompt.Dialog;
import io.yinxin.agent.prompt.Screen;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A person who does what the test says, and agrees to everything else. */
final class ScriptedScreen implements Screen {
    final List<Dialog> shown = new ArrayList<>();
    private final Deque<String> pins = new ArrayDeque<>();
    private final Deque<Answer.Outcome> outcomes = new ArrayDeque<>();
    private volatile boolean hesitates;
    private final CountDownLatch asked = new CountDownLatch(1);

    ScriptedScreen types(String... next) {
        pins.addAll(List.of(next));
        return this;
    }

    ScriptedScreen says(Answer.Outcome... next) {
        outcomes.addAll(List.of(next));
        return this;
    }

    /** Shows the next question and never gets an answer. */
    ScriptedScreen hesitates() {
        hesitates = true;
        return this;
    }

    void awaitQuestion() throws InterruptedException {
        if (!asked.await(10, TimeUnit.SECONDS)) {
            throw new AssertionError("nothing was asked");
        }
    }

    @Override
    public Answer show(Dialog dialog) throws InterruptedException {
        synchronized (this) {
            shown.add(dialog);
        }
        asked.countDown();
        if (hesitates) {
            Thread.sleep(60_000);
        }
        synchronized (this) {
            return switch (dialog.kind()) {
                case CONFIRM, NOTICE ->
                    new Answer(outcomes.isEmpty() ? Answer.Outcome.OK : outcomes.pop(), -1, new char[0]);
                case CHOICE -> new Answer(Answer.Outcome.OK, dialog.preselected(), new char[0]);
                case PIN, NEW_PIN ->
                    pins.isEmpty()
                            ? new Answer(Answer.Outcome.CANCELLED, -1, new char[0])
                            : new Answer(Answer.Outcome.OK, -1, pins.pop().toCharArray());
            };
        }
    }

    synchronized List<Dialog> shown() {
        return List.copyOf(shown);
    }

    @Override
    public String name() {
        return "script";
    }
}
