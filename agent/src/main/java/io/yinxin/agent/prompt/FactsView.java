package io.yinxin.agent.prompt;

import io.yinxin.agent.prompt.Dialog.Fact;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.awt.Point;
import java.awt.Rectangle;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.ScrollPaneConstants;
import javax.swing.Scrollable;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;

/** What the person decides about: names on the left, values beside them, codes to compare in large type. */
final class FactsView {
    private static final int MAX_HEIGHT = 320;
    private static final int LABEL_WIDTH = 88;

    private final FactList list = new FactList();
    private final JScrollPane scroll = new JScrollPane(
            list, ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED, ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);

    FactsView(List<Fact> facts, int width) {
        int row = 0;
        for (Fact fact : facts) {
            add(fact, row++);
        }
        scroll.setBorder(null);
        Dimension wanted = list.getPreferredSize();
        scroll.setPreferredSize(new Dimension(width, Math.min(MAX_HEIGHT, wanted.height + 8)));
        scroll.setAlignmentX(Component.LEFT_ALIGNMENT);
        scroll.getVerticalScrollBar().setUnitIncrement(16);
    }

    JComponent component() {
        return scroll;
    }

    /** Only when the window is open it is known how lines break. The view begins at the top, where the site is named. */
    void showFromTop() {
        SwingUtilities.invokeLater(() -> {
            list.revalidate();
            SwingUtilities.invokeLater(() -> scroll.getViewport().setViewPosition(new Point(0, 0)));
        });
    }

    private void add(Fact fact, int row) {
        GridBagConstraints place = new GridBagConstraints();
        place.gridy = row;
        place.anchor = GridBagConstraints.NORTHWEST;
        boolean code = fact.label().isEmpty();
        JTextArea value = Parts.text(fact.value(), code ? Font.BOLD : Font.PLAIN, code ? 10 : 0);
        value.getAccessibleContext().setAccessibleName(code ? fact.value() : fact.label() + ": " + fact.value());
        if (!code) {
            place.insets = new Insets(4, 0, 2, 14);
            list.add(label(fact.label()), place);
        }
        place.insets = new Insets(2, 0, 2, 0);
        place.gridx = code ? 0 : 1;
        place.gridwidth = code ? 2 : 1;
        place.weightx = 1;
        place.fill = GridBagConstraints.HORIZONTAL;
        list.add(value, place);
    }

    private static JLabel label(String text) {
        JLabel label = new JLabel(text);
        label.setForeground(UIManager.getColor("Label.disabledForeground"));
        Dimension size = label.getPreferredSize();
        label.setPreferredSize(new Dimension(Math.max(LABEL_WIDTH, size.width), size.height));
        return label;
    }

    /** As wide as what is seen of it: nothing of a digest is cut off at the side. */
    private static final class FactList extends JPanel implements Scrollable {
        private static final long serialVersionUID = 1;

        FactList() {
            super(new GridBagLayout());
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
}
