package io.yinxin.trial.run;

import io.yinxin.trial.Algorithm;
import io.yinxin.trial.IssuedCard;
import io.yinxin.trial.Organisation;
import io.yinxin.trial.Person;
import io.yinxin.trial.TrialCard;
import io.yinxin.trial.kit.TrialKit;
import io.yinxin.trial.run.Arguments.Misuse;
import java.nio.file.Path;
import java.security.cert.CRLReason;
import java.time.Duration;
import java.time.Instant;

/**
 * Issues a further card of one's own, for tests and for trying out: of a given person and organisation, as a soft key
 * ({@code --soft DIRECTORY/NAME}), a token of SoftHSM ({@code --softhsm DIRECTORY/LABEL}) or a virtual card
 * ({@code --virtual FILE}).
 */
final class IssueCard {
    private static final String PUK = "12345678";

    private final TrialKit kit;
    private final Words words;

    IssueCard(TrialKit kit, Words words) {
        this.kit = kit;
        this.words = words;
    }

    void run(Arguments arguments) {
        Algorithm algorithm = Algorithm.valueOf(arguments.required("algorithm"));
        IssuedCard issued = kit.ca(algorithm).issue(card(arguments));
        String pin = arguments.required("pin");
        String soft = arguments.optional("soft");
        String softHsm = arguments.optional("softhsm");
        String virtual = arguments.optional("virtual");
        if (soft != null) {
            TrialKit.writeSoftKey(Path.of(soft), issued, pin, PUK);
        } else if (softHsm != null) {
            TrialKit.writeSoftHsmToken(Path.of(softHsm), issued, pin, PUK);
        } else if (virtual != null) {
            TrialKit.writeVirtualCard(Path.of(virtual), issued, pin, PUK);
        } else {
            throw new Misuse("缺少 --soft、--softhsm 或 --virtual", "--soft, --softhsm or --virtual is missing");
        }
        if ("revoked".equals(arguments.optional("state"))) {
            kit.ca(algorithm).revoke(issued, CRLReason.KEY_COMPROMISE);
        }
        words.line(issued.certificate().getSerialNumber().toString(16));
    }

    private static TrialCard card(Arguments arguments) {
        Person holder = new Person(arguments.required("holder"), arguments.required("id-number"));
        Organisation organisation = new Organisation(arguments.required("organisation"), arguments.required("uscc"));
        String cardNo = arguments.required("card-no");
        TrialCard card =
                switch (arguments.required("kind")) {
                    case "LEGAL" -> TrialCard.legal(holder, organisation, cardNo);
                    case "OPERATOR" -> TrialCard.operator(holder, organisation, cardNo);
                    default -> throw new Misuse("--kind：LEGAL 或 OPERATOR", "--kind is LEGAL or OPERATOR");
                };
        Instant now = Instant.now();
        return "expired".equals(arguments.optional("state"))
                ? card.valid(now.minus(Duration.ofDays(400)), now.minus(Duration.ofDays(1)))
                : card;
    }
}
