package io.yinxin.agent.diagnosis;

import io.yinxin.agent.journal.Journal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Whether the journal is as it was written. */
record JournalCheck(Journal journal) implements Check {
    @Override
    public List<Finding> look(Situation situation) {
        try {
            int broken = journal.firstBroken();
            return List.of(
                    broken == 0
                            ? Finding.ok("journal.chain", Map.of())
                            : Finding.warn("journal.chain", Map.of("line", broken)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
