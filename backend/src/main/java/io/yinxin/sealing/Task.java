package io.yinxin.sealing;

import io.yinxin.seals.UsableSeal;
import java.util.UUID;

/**
 * One document to be sealed with one seal.
 *
 * @param digest SHA-256 of the document as it was handed in, hex
 * @param positions in words, for the log
 */
record Task(
        UsableSeal seal,
        UseRules.Purpose purpose,
        UUID documentId,
        Format format,
        DocumentFacts facts,
        String digest,
        String positions,
        KeyPlace key) {
    @Override
    public String toString() {
        return "Task[" + documentId + "]";
    }
}
