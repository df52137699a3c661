package org.hallkiosk.platform;

import java.security.PrivateKey;

/** Who this terminal is for the platform, and the key that proves it. */
public record TerminalCredential(String terminalId, PrivateKey key) {

    @Override
    public String toString() {
        return "TerminalCredential[" + terminalId + "]";
    }
}
