package io.yinxin.agent.command;

import io.yinxin.agent.card.CardCertificate;
import io.yinxin.agent.card.CardException;
import io.yinxin.agent.card.PinRequest;
import io.yinxin.agent.card.PinSource;
import io.yinxin.agent.operation.Operation;
import io.yinxin.agent.operation.OperationState;
import io.yinxin.agent.prompt.Asking;
import io.yinxin.agent.prompt.Prompts;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Asks for the PIN of one operation, and once only where several documents are signed. Forgets it at the end. */
final class PinAsking implements PinSource, AutoCloseable {
    private final Prompts prompts;
    private final Asking asking;
    private final Operation operation;
    private final @Nullable CardCertificate certificate;
    private final boolean trial;
    private final boolean many;
    private char @Nullable [] kept;
    private Prompts.@Nullable Notice notice;

    /** @param many the PIN is used for each document of a ticket */
    PinAsking(
            Prompts prompts,
            Asking asking,
            Operation operation,
            @Nullable CardCertificate certificate,
            boolean trial,
            boolean many) {
        this.prompts = prompts;
        this.asking = asking;
        this.operation = operation;
        this.certificate = certificate;
        this.trial = trial;
        this.many = many;
    }

    @Override
    public char[] pin(PinRequest request) throws CardException {
        if (request.status().pinpad()) {
            closeNotice();
            operation.enter(OperationState.WAITING_PIN);
            notice = prompts.pinpad(asking, certificate, trial);
            return new char[0];
        }
        char[] remembered = kept;
        if (remembered != null && !request.lastWrong() && request.kind() == PinRequest.Kind.USER) {
            return remembered.clone();
        }
        operation.enter(OperationState.WAITING_PIN);
        char[] pin = prompts.pin(asking, certificate, trial, request);
        operation.enter(OperationState.WORKING);
        if (many) {
            forget();
            kept = pin.clone();
        }
        return pin;
    }

    private void forget() {
        char[] remembered = kept;
        if (remembered != null) {
            Arrays.fill(remembered, '\0');
        }
        kept = null;
    }

    private void closeNotice() {
        Prompts.Notice shown = notice;
        if (shown != null) {
            shown.close();
        }
        notice = null;
    }

    @Override
    public void close() {
        forget();
        closeNotice();
    }
}
