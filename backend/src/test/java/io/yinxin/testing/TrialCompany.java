package io.yinxin.testing;

import io.yinxin.trial.Algorithm;
import io.yinxin.trial.IssuedCard;
import io.yinxin.trial.Organisation;
import io.yinxin.trial.TrialCard;
import io.yinxin.trial.kit.TrialKit;
import java.util.concurrent.atomic.AtomicInteger;

/** A made-up organisation whose people have cards of the trial CA. */
public final class TrialCompany {
    private static final AtomicInteger CARDS = new AtomicInteger((int) (System.nanoTime() % 10_000_000));

    private final TrialKit kit;
    private final Organisation organisation;

    private TrialCompany(TrialKit kit, Organisation organisation) {
        this.kit = kit;
        this.organisation = organisation;
    }

    public static TrialCompany with(TrialKit kit) {
        String uscc = Numbers.uscc(Numbers.orgCode());
        return new TrialCompany(kit, new Organisation("试用企业" + uscc.substring(8, 17), uscc));
    }

    /** One whose number is known before. */
    public static TrialCompany with(TrialKit kit, String uscc) {
        return new TrialCompany(kit, new Organisation("试用企业" + uscc.substring(8, 17), uscc));
    }

    public static io.yinxin.trial.Person somebody(String name) {
        return new io.yinxin.trial.Person(name, Numbers.idCard());
    }

    /** The same codes under another name. */
    public TrialCompany renamed(String name) {
        return new TrialCompany(kit, new Organisation(name, organisation.uscc()));
    }

    public Organisation organisation() {
        return organisation;
    }

    public IssuedCard legalCard(io.yinxin.trial.Person holder) {
        return legalCard(holder, cardNo());
    }

    public IssuedCard legalCard(io.yinxin.trial.Person holder, String cardNo) {
        return issue(TrialCard.legal(holder, organisation, cardNo));
    }

    public IssuedCard operatorCard(io.yinxin.trial.Person holder) {
        return operatorCard(holder, cardNo());
    }

    public IssuedCard operatorCard(io.yinxin.trial.Person holder, String cardNo) {
        return issue(TrialCard.operator(holder, organisation, cardNo));
    }

    public IssuedCard issue(TrialCard card) {
        return kit.ca(Algorithm.P256).issue(card);
    }

    /** Ends in 5: other endings are triggers of the sandbox's directory. */
    public static String cardNo() {
        return "C%08d5".formatted(CARDS.incrementAndGet() % 100_000_000);
    }
}
