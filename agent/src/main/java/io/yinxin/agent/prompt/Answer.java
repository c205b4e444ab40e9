package io.yinxin.agent.prompt;

/**
 * What the person did.
 *
 * @param pin empty unless one was asked for; whoever takes it overwrites it
 */
public record Answer(Outcome outcome, int choice, char[] pin) {
    private static final char[] NO_PIN = new char[0];

    public enum Outcome {
        OK,
        CANCELLED,
        /** No, and do not ask again. */
        DECLINED,
        TIMEOUT
    }

    static Answer of(Outcome outcome) {
        return new Answer(outcome, -1, NO_PIN);
    }

    static Answer chosen(int choice) {
        return new Answer(Outcome.OK, choice, NO_PIN);
    }

    static Answer typed(char[] pin) {
        return new Answer(Outcome.OK, -1, pin);
    }

    public boolean isOk() {
        return outcome == Outcome.OK;
    }

    /** Says nothing of the PIN. */
    @Override
    public String toString() {
        return "Answer[" + outcome + "]";
    }
}
