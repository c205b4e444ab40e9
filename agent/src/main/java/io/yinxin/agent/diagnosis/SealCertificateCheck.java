package io.yinxin.agent.diagnosis;

import io.yinxin.agent.card.Cards;
import java.time.Clock;
import java.util.List;

/** Whether each card can seal; many are made for signing in only. */
record SealCertificateCheck(Cards cards, Clock clock) implements Check {
    @Override
    public List<Finding> look(Situation situation) {
        return CertificateChecks.look(
                "cert.seal", cards, clock, one -> one.keyUsage().contains("nonRepudiation"), Level.WARN);
    }
}
