package io.yinxin.eseal.ofd;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Inserts ASCII text into an XML file without writing the rest anew. Works on bytes, for all encodings in which markup looks
 * like ASCII (UTF-8, GB 18030). The file must have been read by {@link XmlReader} before: nothing is checked here.
 */
final class XmlPatch {
    private final String text;
    private final List<Tag> tags = new ArrayList<>();

    /** @param name with prefix; depth 0 is the root */
    private record Tag(String name, int start, int end, int depth, Kind kind) {
        String local() {
            return name.substring(name.indexOf(':') + 1);
        }

        /** With the colon, or empty. */
        String prefix() {
            return name.substring(0, name.indexOf(':') + 1);
        }
    }

    private enum Kind {
        START,
        END,
        EMPTY
    }

    XmlPatch(byte[] xml) {
        text = new String(xml, StandardCharsets.ISO_8859_1);
        if (text.indexOf('\0') >= 0 || text.startsWith("\u00fe\u00ff") || text.startsWith("\u00ff\u00fe")) {
            throw new OfdException(OfdError.ENCODING, "UTF-16");
        }
        scan();
    }

    /** The prefix the root uses, with its colon. */
    String prefix() {
        return tags.getFirst().prefix();
    }

    byte[] appendToRoot(String addition) {
        return append(0, tags.getFirst().local(), 0, addition);
    }

    /** @param nth of the root's children with that name, from 0 */
    byte[] appendToChild(String name, int nth, String addition) {
        return append(1, name, nth, addition);
    }

    /** Replaces the text of a child of the root that has only text. */
    byte[] setChildText(String name, String value) {
        Tag start = tag(1, name, 0);
        if (start.kind() == Kind.EMPTY) {
            return spliced(start.end() - 2, start.end(), ">" + value + "</" + start.name() + ">");
        }
        Tag end = endOf(start);
        return spliced(start.end(), end.start(), value);
    }

    private byte[] append(int depth, String name, int nth, String addition) {
        Tag start = tag(depth, name, nth);
        if (start.kind() == Kind.EMPTY) {
            return spliced(start.end() - 2, start.end(), ">" + addition + "</" + start.name() + ">");
        }
        Tag end = endOf(start);
        return spliced(end.start(), end.start(), addition);
    }

    private Tag tag(int depth, String name, int nth) {
        return tags.stream()
                .filter(tag -> tag.kind() != Kind.END
                        && tag.depth() == depth
                        && tag.local().equals(name))
                .skip(nth)
                .findFirst()
                .orElseThrow(() -> new OfdException(OfdError.BAD_XML, "no " + name));
    }

    private Tag endOf(Tag start) {
        return tags.stream()
                .filter(tag -> tag.kind() == Kind.END && tag.depth() == start.depth() && tag.start() >= start.end())
                .findFirst()
                .orElseThrow(() -> new OfdException(OfdError.BAD_XML, "no end of " + start.name()));
    }

    private byte[] spliced(int from, int to, String replacement) {
        return (text.substring(0, from) + replacement + text.substring(to)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private void scan() {
        int depth = 0;
        int at = text.indexOf('<');
        while (at >= 0) {
            if (text.startsWith("<!--", at)) {
                at = behind("-->", at);
            } else if (text.startsWith("<![CDATA[", at)) {
                at = behind("]]>", at);
            } else if (text.startsWith("<?", at)) {
                at = behind("?>", at);
            } else {
                int end = endOfTag(at);
                boolean closes = text.charAt(at + 1) == '/';
                boolean empty = text.charAt(end - 2) == '/';
                if (closes) {
                    depth--;
                }
                tags.add(new Tag(
                        name(closes ? at + 2 : at + 1),
                        at,
                        end,
                        depth,
                        closes ? Kind.END : empty ? Kind.EMPTY : Kind.START));
                if (!closes && !empty) {
                    depth++;
                }
                at = end;
            }
            at = text.indexOf('<', at);
        }
        if (tags.isEmpty()) {
            throw new OfdException(OfdError.BAD_XML, "no element");
        }
    }

    private int behind(String mark, int at) {
        int found = text.indexOf(mark, at);
        if (found < 0) {
            throw new OfdException(OfdError.BAD_XML, "no " + mark);
        }
        return found + mark.length();
    }

    private int endOfTag(int at) {
        char quote = 0;
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        throw new OfdException(OfdError.BAD_XML, "no end of tag");
    }

    private String name(int at) {
        int end = at;
        while (" \t\r\n/>".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(at, end);
    }
}
