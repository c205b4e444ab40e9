package io.yinxin.agent.diagnosis;

import io.yinxin.agent.journal.Journal;
import io.yinxin.agent.protocol.StrictJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * What a help desk needs, as text the user can read before sending it: versions, findings, the last lines of the journal.
 * Findings and journal hold no names and no PINs to begin with; the user's directory is cut out of paths.
 */
public final class SupportBundle {
    private static final int LAST_LINES = 50;

    private final String version;
    private final Journal journal;
    private final Path userHome;

    public SupportBundle(String version, Journal journal, Path userHome) {
        this.version = version;
        this.journal = journal;
        this.userHome = userHome;
    }

    public String text(List<Finding> findings) throws IOException {
        StringBuilder text = new StringBuilder();
        line(text, "Yinxin agent " + version);
        line(
                text,
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch") + ", Java " + Runtime.version());
        line(text, "");
        for (Finding finding : findings) {
            line(text, new String(StrictJson.write(finding.members()), StandardCharsets.UTF_8));
        }
        line(text, "");
        List<String> lines = journal.lines();
        lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()).forEach(one -> line(text, one));
        return text.toString();
    }

    private void line(StringBuilder text, String line) {
        text.append(line.replace(userHome.toString(), "~")).append('\n');
    }
}
