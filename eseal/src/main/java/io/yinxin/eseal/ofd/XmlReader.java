package io.yinxin.eseal.ofd;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads OFD's XML: no DTD, no entities from outside, bounded depth and number of elements; any prefix. */
final class XmlReader {
    private static final String NAMESPACE = "http://www.ofdspec.org";
    private static final int MOST_ELEMENTS = 300_000;
    private static final int DEEPEST = 64;

    private XmlReader() {}

    /** Called for each element in turn; false ends the reading. */
    interface Visitor {
        boolean start(String name, Map<String, String> attributes);

        boolean end(String name, String text);
    }

    /** The whole tree, without elements of foreign namespaces. */
    static Element tree(byte[] xml, String root) {
        TreeBuilder builder = new TreeBuilder();
        visit(xml, builder);
        Element element = builder.root();
        if (!element.name().equals(root)) {
            throw new OfdException(OfdError.BAD_XML, element.name() + " instead of " + root);
        }
        return element;
    }

    static void visit(byte[] xml, Visitor visitor) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            try {
                walk(reader, visitor);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new OfdException(OfdError.BAD_XML, String.valueOf(e.getMessage()));
        } catch (OfdException e) {
            throw e;
        } catch (RuntimeException e) {
            // The JDK's reader lets some broken input out as unchecked exceptions.
            throw new OfdException(OfdError.BAD_XML, e.getClass().getName());
        }
    }

    private static void walk(XMLStreamReader reader, Visitor visitor) throws XMLStreamException {
        Deque<StringBuilder> texts = new ArrayDeque<>();
        int elements = 0;
        int foreign = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new OfdException(OfdError.BAD_XML, "DTD or entity");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++elements > MOST_ELEMENTS || texts.size() + foreign >= DEEPEST) {
                        throw new OfdException(OfdError.TOO_LARGE, "elements");
                    }
                    if (foreign > 0 || isForeign(reader)) {
                        foreign++;
                        continue;
                    }
                    texts.push(new StringBuilder());
                    if (!visitor.start(reader.getLocalName(), attributes(reader))) {
                        return;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (foreign > 0) {
                        foreign--;
                        continue;
                    }
                    if (!visitor.end(reader.getLocalName(), texts.pop().toString())) {
                        return;
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (foreign == 0 && !texts.isEmpty()) {
                        texts.peek().append(reader.getText());
                    }
                }
                default -> {
                    // Comments and instructions say nothing.
                }
            }
        }
    }

    private static boolean isForeign(XMLStreamReader reader) {
        String namespace = reader.getNamespaceURI();
        return namespace != null && !namespace.isEmpty() && !namespace.startsWith(NAMESPACE);
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String namespace = reader.getAttributeNamespace(i);
            if (namespace == null || namespace.isEmpty()) {
                attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
        }
        return attributes;
    }

    private static final class TreeBuilder implements Visitor {
        private record Open(Map<String, String> attributes, List<Element> children) {}

        private final Deque<Open> open = new ArrayDeque<>();
        private final List<Element> roots = new ArrayList<>();

        @Override
        public boolean start(String name, Map<String, String> attributes) {
            open.push(new Open(attributes, new ArrayList<>()));
            return true;
        }

        @Override
        public boolean end(String name, String text) {
            Open done = open.pop();
            String kept = name.equals("TextCode") ? text : text.strip();
            Element element = new Element(name, done.attributes(), kept, done.children());
            Open above = open.peek();
            (above == null ? roots : above.children()).add(element);
            return true;
        }

        Element root() {
            if (roots.size() != 1) {
                throw new OfdException(OfdError.BAD_XML, "root element");
            }
            return roots.getFirst();
        }
    }
}
