package org.hallkiosk.app;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.HashMap;
import java.util.Map;
import org.hallkiosk.configuration.PemFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The keys of those whose prefill codes are believed, from the files that the configuration names. */
final class CodeKeys {
    private static final Logger log = LoggerFactory.getLogger(CodeKeys.class);

    private CodeKeys() {}

    /** A file that went bad since the configuration was checked is logged and believed no more. */
    static Map<String, PublicKey> read(Map<String, Path> files, Map<String, PublicKey> others) {
        Map<String, PublicKey> keys = new HashMap<>(others);
        files.forEach((id, file) -> {
            try {
                keys.put(id, PemFile.read(file).publicKey());
            } catch (IOException | GeneralSecurityException e) {
                log.error("prefill codes: the key {} in {} cannot be used: {}", id, file, e.getMessage());
            }
        });
        return keys;
    }
}
