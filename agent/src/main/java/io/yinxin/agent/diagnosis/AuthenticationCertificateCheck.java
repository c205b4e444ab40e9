package io.yinxin.agent.diagnosis;

import io.yinxin.agent.card.Cards;
import java.time.Clock;
import java.util.List;

/** Whether each card can sign in. */
record AuthenticationCertificateCheck(Cards cards, Clock clock) implements Check {
    @Override
    public List<Finding> look(Situation situation) {
        return CertificateChecks.look(
                "cert.auth",
                cards,
                clock,
                one -> !one.algorithms().isEmpty()
                        && (one.keyUsage().isEmpty() || one.keyUsage().contains("digitalSignature")),
                Level.FAIL);
    }
}
