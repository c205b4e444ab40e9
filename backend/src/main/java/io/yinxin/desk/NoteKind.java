package io.yinxin.desk;

/** Why a note stands with a task. */
enum NoteKind {
    NOTE,
    ADVICE_ASKED,
    ADVICE,
    RELEASED,
    ASSIGNED,
    PRIORITY,
    SENT_BACK
}
