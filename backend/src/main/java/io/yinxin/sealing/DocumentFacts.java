package io.yinxin.sealing;

import java.util.List;

/** What is known of a document beside its bytes; kept encrypted. @param pages as they are shown */
record DocumentFacts(String title, List<DocumentPage> pages) {
    DocumentFacts {
        pages = List.copyOf(pages);
    }

    @Override
    public String toString() {
        return "DocumentFacts[" + pages.size() + "]";
    }
}
