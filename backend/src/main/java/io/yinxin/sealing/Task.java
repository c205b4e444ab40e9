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
    static Task of(
            UsableSeal seal, UseRules.Purpose purpose, Documents.Found document, String positions, KeyPlace key) {
        DocumentHead head = document.head();
        return new Task(seal, purpose, head.id(), head.format(), document.facts(), head.digest(), positions, key);
    }

    @Override
    public String toString() {
        return "Task[" + documentId + "]";
    }
}
