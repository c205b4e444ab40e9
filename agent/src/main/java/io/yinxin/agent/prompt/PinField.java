package io.yinxin.agent.prompt;

import javax.swing.JPasswordField;

/** Takes no text from the clipboard, and gives none to it (B.9). */
final class PinField extends JPasswordField {
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
