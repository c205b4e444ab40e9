package io.yinxin.agent.ticket;

import io.yinxin.agent.protocol.Bytes;
import io.yinxin.agent.protocol.Fault;
import io.yinxin.agent.protocol.Refusal;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The documents of one ticket, each with what is shown of it and what is signed for it, and both the same. */
public final class Documents {
    static final int MAX = 50;
    private static final int MAX_TEXT = 200;

    /** @param digest as shown: hex */
    public record Document(Ticket.Display display, String digest, ToBeSigned toBeSigned) {}

    private Documents() {}

    public static List<Document> of(Ticket ticket) throws Refusal {
        List<Ticket.Item> items = ticket.itemList();
        if (items.isEmpty() || items.size() > MAX) {
            throw new Refusal(Fault.TICKET_CONTENT, "number of documents");
        }
        List<Document> documents = new ArrayList<>();
        for (Ticket.Item item : items) {
            documents.add(document(item));
        }
        return documents;
    }

    private static Document document(Ticket.Item item) throws Refusal {
        Ticket.Display display = item.display();
        if (item.tbs() == null
                || item.kind() == null
                || display == null
                || display.title() == null
                || display.documentDigest() == null
                || display.digestAlg() == null
                || !isReadable(display.title())
                || display.sealName() != null && !isReadable(display.sealName())
                || display.organisation() != null && !isReadable(display.organisation())) {
            throw new Refusal(Fault.TICKET_CONTENT, "a member of an item");
        }
        byte[] shown;
        byte[] bytes;
        try {
            shown = Bytes.base64(display.documentDigest());
            bytes = Bytes.base64(item.tbs());
        } catch (Refusal e) {
            throw new Refusal(Fault.TICKET_CONTENT, "base64 of an item");
        }
        if (shown.length != DigestAlgorithm.ofWire(display.digestAlg()).length()) {
            throw new Refusal(Fault.TICKET_CONTENT, "length of the digest");
        }
        ToBeSigned parsed = ToBeSigned.parse(item.kind(), bytes);
        parsed.demandSameAs(display, shown);
        return new Document(display, HexFormat.of().formatHex(shown), parsed);
    }

    /** Characters that turn the direction of writing or break the line could make a text read as another. */
    private static boolean isReadable(String text) {
        return !text.isBlank()
                && text.length() <= MAX_TEXT
                && text.codePoints()
                        .noneMatch(c -> Character.isISOControl(c)
                                || Character.getType(c) == Character.FORMAT
                                || Character.getType(c) == Character.LINE_SEPARATOR
                                || Character.getType(c) == Character.PARAGRAPH_SEPARATOR);
    }
}
