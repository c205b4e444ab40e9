package io.yinxin.desk;

/** Raised by a supervisor (RVW-15). */
enum TaskPriority {
    NORMAL,
    HIGH
}
