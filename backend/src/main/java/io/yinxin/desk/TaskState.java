package io.yinxin.desk;

/** Spec 27 section 3. */
public enum TaskState {
    WAITING,
    CLAIMED,
    CONFIRMING,
    DECIDED,
    /** The applicant withdrew, or what was asked for has become void. */
    CLOSED;

    public boolean isOpen() {
        return this != DECIDED && this != CLOSED;
    }
}
