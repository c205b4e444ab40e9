package io.yinxin.desk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the caller may do with a task at this moment. */
@Schema(name = "TaskAction")
enum TaskAction {
    CLAIM,
    RELEASE,
    DECIDE,
    CONFIRM,
    CHECK,
    NOTE,
    ASSIGN,
    PRIORITISE,
    /** See what is masked, with a reason that is recorded. */
    DISCLOSE
}
