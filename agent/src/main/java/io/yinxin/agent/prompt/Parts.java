package io.yinxin.agent.prompt;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.awt.Font;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.text.DefaultCaret;

/** What the agent's windows are made of. Everything has an accessible name. */
final class Parts {
    static final Color CAREFUL = new Color(0x9A, 0x34, 0x12);
    private static final Color CAREFUL_GROUND = new Color(0xFB, 0xF1, 0xE3);

    private Parts() {}

    static JComponent warning(String text) {
        JTextArea line = text(text, Font.PLAIN, 0);
        line.setForeground(CAREFUL);
        line.setOpaque(true);
        line.setBackground(CAREFUL_GROUND);
        line.setBorder(BorderFactory.createEmptyBorder(8, 12, 8, 12));
        JPanel row = new JPanel(new BorderLayout());
        row.setBorder(BorderFactory.createEmptyBorder(8, 0, 0, 0));
        row.setAlignmentX(Component.LEFT_ALIGNMENT);
        row.add(line);
        return row;
    }

    /** A field with its label above it. */
    static JComponent labelled(String text, JComponent field) {
        JLabel label = new JLabel(text);
        label.setLabelFor(field);
        field.getAccessibleContext().setAccessibleName(text);
        JPanel row = new JPanel(new BorderLayout(8, 4));
        row.add(label, BorderLayout.NORTH);
        row.add(field, BorderLayout.CENTER);
        row.setBorder(BorderFactory.createEmptyBorder(8, 0, 0, 0));
        row.setAlignmentX(Component.LEFT_ALIGNMENT);
        return row;
    }

    static JButton button(String text, Runnable action) {
        JButton button = new JButton(text);
        button.getAccessibleContext().setAccessibleName(text);
        button.addActionListener(event -> action.run());
        return button;
    }

    /** Text that is read, and broken where the window ends. */
    static JTextArea text(String value, int style, int larger) {
        JTextArea area = new JTextArea(value);
        area.setEditable(false);
        area.setFocusable(false);
        area.setOpaque(false);
        area.setLineWrap(true);
        area.setWrapStyleWord(true);
        area.setColumns(24);
        // The view stays at the top, where the site is named.
        if (area.getCaret() instanceof DefaultCaret caret) {
            caret.setUpdatePolicy(DefaultCaret.NEVER_UPDATE);
        }
        Font font = new JLabel().getFont();
        area.setFont(font.deriveFont(style, font.getSize2D() + larger));
        area.setAlignmentX(Component.LEFT_ALIGNMENT);
        area.setBorder(BorderFactory.createEmptyBorder(2, 0, 2, 0));
        return area;
    }
}
