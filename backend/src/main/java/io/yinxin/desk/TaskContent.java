package io.yinxin.desk;

import java.util.List;

/**
 * What a reviewer sees of a request, in full; the desk masks it where it must.
 *
 * @param choices empty where an approval is about one thing only
 * @param risks marks to be taken seriously, UPPER_SNAKE
 */
public record TaskContent(
        List<TaskSection> sections,
        List<TaskPicture> pictures,
        List<TaskChoice> choices,
        List<FormerRequest> former,
        List<String> risks) {
    /** Without what others have asked for, which goes on while a reviewer reads and is no change of this request. */
    TaskContent ofItself() {
        List<String> own =
                risks.stream().filter(risk -> !risk.equals(FormerRequest.RISK)).toList();
        return new TaskContent(sections, pictures, choices, List.of(), own);
    }

    TaskContent masked() {
        return new TaskContent(
                sections.stream().map(TaskSection::masked).toList(),
                pictures,
                choices.stream().map(TaskChoice::masked).toList(),
                former,
                risks);
    }
}
