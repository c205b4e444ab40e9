package io.yinxin.eseal.verify;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Asks once what the steps and the report of one file want to know several times. For one thread. */
final class AskedOnce implements Trust {
    private final Trust trust;
    private final Map<Question, Judgement> answers = new HashMap<>();

    private record Question(ByteBuffer certificate, Instant at, Purpose purpose) {}

    AskedOnce(Trust trust) {
        this.trust = trust;
    }

    @Override
    public Judgement judge(byte[] certificate, Instant at, Purpose purpose) {
        return answers.computeIfAbsent(
                new Question(ByteBuffer.wrap(certificate), at, purpose),
                ignored -> trust.judge(certificate, at, purpose));
    }
}
