package io.yinxin.agent.prompt;

import io.yinxin.agent.card.CardCertificate;
import io.yinxin.agent.card.CardError;
import io.yinxin.agent.card.CardException;
import io.yinxin.agent.card.PinRequest;
import io.yinxin.agent.card.Token;
import io.yinxin.agent.prompt.Answer.Outcome;
import io.yinxin.agent.prompt.Dialog.Fact;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The questions of the agent. */
public final class Prompts {
    private static final Logger LOG = System.getLogger(Prompts.class.getName());

    private final Screen screen;

    public Prompts(Screen screen) {
        this.screen = screen;
    }

    public String screen() {
        return screen.name();
    }

    /** @return {@code OK} if the person saw the same digits at the page */
    public Outcome pair(Asking asking, String code, String browser) throws CardException {
        return show(Dialogs.pairing(asking, code, browser)).outcome();
    }

    /** @param ok key of the text of the button */
    public void confirm(Asking asking, List<Fact> facts, List<String> warnings, String ok) throws CardException {
        demandOk(show(Dialogs.confirm(asking, facts, warnings, ok)));
    }

    /** Shows what is to be signed; more than one document must be agreed to by typing how many there are. */
    public void confirmDocuments(Asking asking, List<Fact> documents, List<String> warnings) throws CardException {
        demandOk(show(Dialogs.documents(asking, documents, warnings)));
    }

    /** Lets the person pick a certificate; the index of the one picked. */
    public int choose(Asking asking, List<CardCertificate> certificates, List<Token> tokens, int preselected)
            throws CardException {
        Answer answer = show(Dialogs.choice(asking, certificates, tokens, preselected));
        demandOk(answer);
        return answer.choice();
    }

    /** Lets the person pick a card. */
    public int chooseCard(Asking asking, List<Token> tokens) throws CardException {
        Answer answer = show(Dialogs.cards(asking, tokens));
        demandOk(answer);
        return answer.choice();
    }

    /** Asks for a PIN; before the last try whether the person is sure. */
    public char[] pin(Asking asking, @Nullable CardCertificate certificate, boolean trial, PinRequest request)
            throws CardException {
        if (Dialogs.isLastTry(request)) {
            demandOk(show(Dialogs.lastTry(asking, request)));
        }
        Answer answer = show(Dialogs.pin(asking, certificate, trial, request));
        demandOk(answer);
        return answer.pin();
    }

    /** Tells that the reader's own keys are to be used, for as long as the card call lasts. */
    public Notice pinpad(Asking asking, @Nullable CardCertificate certificate, boolean trial) {
        Dialog dialog = Dialogs.pinpad(asking, certificate, trial);
        Thread shown = Thread.ofVirtual().name("pinpad").start(() -> {
            try {
                screen.show(dialog);
            } catch (InterruptedException | IOException e) {
                LOG.log(Level.DEBUG, "notice closed");
            }
        });
        return shown::interrupt;
    }

    /** Something that is shown until closed. */
    @FunctionalInterface
    public interface Notice extends AutoCloseable {
        @Override
        void close();
    }

    private Answer show(Dialog dialog) throws CardException {
        try {
            return screen.show(dialog);
        } catch (InterruptedException e) {
            // The operation was stopped; it says why itself.
            throw new CardException(CardError.USER_CANCELLED, "stopped while asking");
        } catch (IOException e) {
            LOG.log(Level.ERROR, "nothing to ask the person with", e);
            throw new CardException(CardError.INTERNAL, "no window, pinentry or terminal", e);
        }
    }

    private static void demandOk(Answer answer) throws CardException {
        switch (answer.outcome()) {
            case OK -> {}
            case CANCELLED, DECLINED -> throw new CardException(CardError.USER_CANCELLED, "said no");
            case TIMEOUT -> throw new CardException(CardError.USER_TIMEOUT, "no answer");
        }
    }
}
