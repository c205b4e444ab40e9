package io.yinxin.desk;

/** How a task may end; which of them a kind offers is its own (RVW-22). */
public enum TaskDecision {
    APPROVE,
    RETURN,
    REFUSE
}
