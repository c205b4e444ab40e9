package io.yinxin.agent.card;

/** Whoever asks the person for a PIN: a window of the agent, never a page (CRD-27). */
@FunctionalInterface
public interface PinSource {
    /**
     * Asks once. The caller overwrites the answer after use. After a wrong PIN it is asked again as long as tries remain;
     * who then cancels gets {@code pin.wrong} with the tries left as the result of the operation.
     *
     * @return empty if {@link PinStatus#pinpad()}: then it is typed on the reader
     * @throws CardException {@code user.cancelled}, {@code user.timeout}
     */
    char[] pin(PinRequest request) throws CardException;
}
