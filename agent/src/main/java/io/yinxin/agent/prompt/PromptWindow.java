package io.yinxin.agent.prompt;

import io.yinxin.agent.prompt.Answer.Outcome;
import io.yinxin.agent.prompt.Dialog.Fact;
import io.yinxin.agent.prompt.Dialog.Kind;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Font;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import javax.swing.BorderFactory;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPasswordField;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.ScrollPaneConstants;
import javax.swing.Scrollable;
import javax.swing.SwingUtilities;
import javax.swing.text.DefaultCaret;
import org.jspecify.annotations.Nullable;

/** One question as a window. Everything in it has an accessible name; Escape is no, Enter is yes. */
final class PromptWindow extends JFrame {
    private static final long serialVersionUID = 1;
    private static final Color CAREFUL = new Color(0x9A, 0x34, 0x12);
    private static final int WIDTH = 520;
    private static final int MAX_FACTS_HEIGHT = 320;

    private final transient Dialog dialog;
    private final transient CompletableFuture<Answer> answer;
    private final JPasswordField pin = new PinField();
    private final JPasswordField repeat = new PinField();
    private final JTextField typed = new JTextField(6);
    private final JComboBox<String> choices = new JComboBox<>();
    private final JTextArea error = text("", Font.BOLD, 0);
    private final JPanel list = new FactList();
    private final JScrollPane scroll = new JScrollPane(
            list, ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED, ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);

    PromptWindow(Dialog dialog, CompletableFuture<Answer> answer) {
        super(dialog.title());
        this.dialog = dialog;
        this.answer = answer;
        JPanel all = new JPanel(new BorderLayout(12, 12));
        all.setBorder(BorderFactory.createEmptyBorder(16, 20, 16, 20));
        JTextArea heading = text(dialog.heading(), Font.BOLD, 5);
        heading.getAccessibleContext().setAccessibleName(dialog.heading());
        all.add(heading, BorderLayout.NORTH);
        all.add(middle(), BorderLayout.CENTER);
        all.add(buttons(), BorderLayout.SOUTH);
        setContentPane(all);
        setDefaultCloseOperation(DISPOSE_ON_CLOSE);
        addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosed(WindowEvent event) {
                finish(Answer.of(Outcome.CANCELLED));
            }
        });
        getAccessibleContext().setAccessibleDescription(spoken());
    }

    void open() {
        pack();
        setSize(Math.max(WIDTH, getWidth()), getHeight());
        setLocationRelativeTo(null);
        setAlwaysOnTop(true);
        setVisible(true);
        toFront();
        requestFocus();
        first().requestFocusInWindow();
        // Only now it is known how lines break. The view begins at the top, where the site is named.
        SwingUtilities.invokeLater(() -> {
            list.revalidate();
            SwingUtilities.invokeLater(() -> scroll.getViewport().setViewPosition(new Point(0, 0)));
        });
    }

    private JComponent middle() {
        JPanel middle = new JPanel();
        middle.setLayout(new BoxLayout(middle, BoxLayout.Y_AXIS));
        middle.add(facts());
        for (String warning : dialog.warnings()) {
            JTextArea line = text(warning, Font.BOLD, 0);
            line.setForeground(CAREFUL);
            middle.add(line);
        }
        error.setForeground(CAREFUL);
        String wrong = dialog.error();
        error.setText(wrong == null ? "" : wrong);
        error.getAccessibleContext().setAccessibleName(error.getText());
        middle.add(error);
        switch (dialog.kind()) {
            case PIN -> middle.add(labelled(dialog.label(), pin));
            case NEW_PIN -> {
                middle.add(labelled(dialog.label(), pin));
                middle.add(labelled(dialog.repeatLabel(), repeat));
            }
            case CHOICE -> {
                dialog.choices().forEach(choices::addItem);
                choices.setSelectedIndex(dialog.preselected());
                middle.add(labelled(dialog.label(), choices));
            }
            case CONFIRM -> {
                if (dialog.typed() != null) {
                    middle.add(labelled(dialog.label(), typed));
                }
            }
            case NOTICE -> {}
        }
        return middle;
    }

    private JComponent facts() {
        for (Fact fact : dialog.facts()) {
            boolean code = fact.label().isEmpty();
            String line = code ? fact.value() : fact.label() + ": " + fact.value();
            JTextArea shown = text(line, code ? Font.BOLD : Font.PLAIN, code ? 10 : 0);
            shown.getAccessibleContext().setAccessibleName(line);
            list.add(shown);
        }
        scroll.setBorder(null);
        Dimension wanted = list.getPreferredSize();
        scroll.setPreferredSize(new Dimension(WIDTH, Math.min(MAX_FACTS_HEIGHT, wanted.height + 8)));
        scroll.setAlignmentX(Component.LEFT_ALIGNMENT);
        scroll.getVerticalScrollBar().setUnitIncrement(16);
        return scroll;
    }

    private JComponent buttons() {
        JPanel row = new JPanel(new FlowLayout(FlowLayout.TRAILING));
        String decline = dialog.decline();
        if (decline != null) {
            row.add(button(decline, () -> finish(Answer.of(Outcome.DECLINED))));
        }
        JButton no = button(dialog.cancel(), () -> finish(Answer.of(Outcome.CANCELLED)));
        row.add(no);
        if (dialog.kind() != Kind.NOTICE) {
            JButton yes = button(dialog.ok(), this::agree);
            row.add(yes);
            // Without a field to type into, a key pressed by chance must not be a yes.
            if (dialog.kind() == Kind.PIN || dialog.kind() == Kind.NEW_PIN || dialog.typed() != null) {
                getRootPane().setDefaultButton(yes);
            }
        }
        getRootPane()
                .registerKeyboardAction(
                        event -> finish(Answer.of(Outcome.CANCELLED)),
                        KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
                        JComponent.WHEN_IN_FOCUSED_WINDOW);
        return row;
    }

    private void agree() {
        switch (dialog.kind()) {
            case PIN -> {
                char[] given = pin.getPassword();
                if (given.length > 0) {
                    finish(Answer.typed(given));
                }
            }
            case NEW_PIN -> agreeToNew();
            case CHOICE -> finish(Answer.chosen(choices.getSelectedIndex()));
            case CONFIRM -> {
                String expected = dialog.typed();
                if (expected == null || typed.getText().strip().equals(expected)) {
                    finish(Answer.of(Outcome.OK));
                } else {
                    complain(dialog.label());
                }
            }
            case NOTICE -> {}
        }
    }

    private void agreeToNew() {
        char[] first = pin.getPassword();
        char[] second = repeat.getPassword();
        boolean same = Arrays.equals(first, second);
        Arrays.fill(second, '\0');
        if (same && first.length > 0) {
            finish(Answer.typed(first));
        } else {
            Arrays.fill(first, '\0');
            complain(dialog.mismatch());
        }
    }

    private void complain(String text) {
        error.setText(text);
        error.getAccessibleContext().setAccessibleName(text);
        pack();
        first().requestFocusInWindow();
    }

    private void finish(Answer given) {
        if (!answer.complete(given)) {
            Arrays.fill(given.pin(), '\0');
        }
        pin.setText("");
        repeat.setText("");
        dispose();
    }

    private JComponent first() {
        return switch (dialog.kind()) {
            case PIN, NEW_PIN -> pin;
            case CHOICE -> choices;
            case CONFIRM, NOTICE -> dialog.typed() == null ? getRootPane() : typed;
        };
    }

    private static JComponent labelled(String text, JComponent field) {
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

    private static JButton button(String text, Runnable action) {
        JButton button = new JButton(text);
        button.getAccessibleContext().setAccessibleName(text);
        button.addActionListener(event -> action.run());
        return button;
    }

    private static JTextArea text(String value, int style, int larger) {
        JTextArea area = new JTextArea(value);
        area.setEditable(false);
        area.setFocusable(false);
        area.setOpaque(false);
        area.setLineWrap(true);
        area.setWrapStyleWord(true);
        area.setColumns(42);
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

    private String spoken() {
        StringBuilder all = new StringBuilder(dialog.heading());
        dialog.facts()
                .forEach(fact ->
                        all.append('\n').append(fact.label()).append(' ').append(fact.value()));
        dialog.warnings().forEach(warning -> all.append('\n').append(warning));
        @Nullable String wrong = dialog.error();
        return wrong == null ? all.toString() : all.append('\n').append(wrong).toString();
    }

    /** As wide as what is seen of it: nothing of a digest is cut off at the side. */
    private static final class FactList extends JPanel implements Scrollable {
        private static final long serialVersionUID = 1;

        FactList() {
            setLayout(new BoxLayout(this, BoxLayout.Y_AXIS));
        }

        @Override
        public Dimension getPreferredScrollableViewportSize() {
            return getPreferredSize();
        }

        @Override
        public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
            return 16;
        }

        @Override
        public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
            return visible.height;
        }

        @Override
        public boolean getScrollableTracksViewportWidth() {
            return true;
        }

        @Override
        public boolean getScrollableTracksViewportHeight() {
            return false;
        }
    }

    /** Takes no text from the clipboard, and gives none to it (B.9). */
    private static final class PinField extends JPasswordField {
        private static final long serialVersionUID = 1;

        PinField() {
            super(20);
            setTransferHandler(null);
            enableInputMethods(false);
        }

        @Override
        public void paste() {
            // A PIN in the clipboard can be read by every program.
        }
    }
}
