package org.hallkiosk.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.Texts;

/** How commands get a configuration and speak to whoever called. */
public interface CommandConfiguration {

    /** The checked configuration; when it has mistakes they are printed and the answer is empty. */
    Optional<Configuration> load(Path folder, PrintWriter out, boolean json);

    /** The caller's language. */
    Language language();

    /** The program's own texts, which are there also when a folder's are not. */
    Texts shippedTexts();
}
