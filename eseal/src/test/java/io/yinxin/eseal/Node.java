package io.yinxin.eseal;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** DER taken apart to be spoilt at one place and put together again; knows nothing of what is right. */
public record Node(int tag, byte[] content, List<Node> children) {
    private static final int CONSTRUCTED = 0x20;

    public static Node of(int tag, int... content) {
        byte[] bytes = new byte[content.length];
        for (int i = 0; i < content.length; i++) {
            bytes[i] = (byte) content[i];
        }
        return new Node(tag, bytes, List.of());
    }

    public static Node of(int tag, byte[] content) {
        return new Node(tag, content, List.of());
    }

    public static Node of(int tag, List<Node> children) {
        return new Node(tag, new byte[0], children);
    }

    public static Node parse(byte[] der) {
        return parseAll(der).getFirst();
    }

    private static List<Node> parseAll(byte[] der) {
        List<Node> nodes = new ArrayList<>();
        for (int at = 0; at < der.length; ) {
            int tag = der[at++] & 0xff;
            int length = der[at++] & 0xff;
            if (length > 0x80) {
                int count = length - 0x80;
                length = 0;
                for (int i = 0; i < count; i++) {
                    length = length << 8 | der[at++] & 0xff;
                }
            }
            byte[] content = Arrays.copyOfRange(der, at, at + length);
            nodes.add((tag & CONSTRUCTED) != 0 ? of(tag, parseAll(content)) : of(tag, content));
            at += length;
        }
        return nodes;
    }

    public byte[] encode() {
        byte[] inner = inner();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (inner.length < 0x80) {
            out.write(inner.length);
        } else {
            String hex = Integer.toHexString(inner.length);
            byte[] length = java.util.HexFormat.of().parseHex(hex.length() % 2 == 0 ? hex : "0" + hex);
            out.write(0x80 | length.length);
            out.writeBytes(length);
        }
        out.writeBytes(inner);
        return out.toByteArray();
    }

    public byte[] inner() {
        if (children.isEmpty()) {
            return content;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        children.forEach(child -> out.writeBytes(child.encode()));
        return out.toByteArray();
    }

    /** @param path numbers with dots between, from 0 */
    public Node at(String path) {
        Node node = this;
        for (String step : steps(path)) {
            node = node.children.get(Integer.parseInt(step));
        }
        return node;
    }

    /** With other nodes, or none, in the place of one. */
    public Node with(String path, Node... instead) {
        List<String> steps = steps(path);
        if (steps.isEmpty()) {
            return instead[0];
        }
        int index = Integer.parseInt(steps.getFirst());
        List<Node> changed = new ArrayList<>(children.subList(0, index));
        if (steps.size() == 1) {
            changed.addAll(List.of(instead));
        } else {
            changed.add(children.get(index).with(String.join(".", steps.subList(1, steps.size())), instead));
        }
        changed.addAll(children.subList(index + 1, children.size()));
        return of(tag, changed);
    }

    /** With one more at the end of a sequence. */
    public Node plus(String path, Node more) {
        List<Node> longer = new ArrayList<>(at(path).children);
        longer.add(more);
        return with(path, of(at(path).tag, longer));
    }

    private static List<String> steps(String path) {
        return path.isEmpty() ? List.of() : List.of(path.split("\\.", -1));
    }
}
